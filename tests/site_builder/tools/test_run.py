"""One listing runs by itself, and says what a text can quote."""

import pytest
from small_project import Project

from site_builder.tools import run

pytestmark = pytest.mark.slow


def test_a_listing_shows_its_output_and_its_values(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its name or its path; where it fails, the place is told."""
    monkeypatch.chdir(project.root)
    for name in ("chapter/gate", "docs/chapter/gate.py"):
        run.main(name)
        assert "[0 1]\n{{ gate.bias }}: -1.5\n" in capsys.readouterr().out
    project.change("docs/chapter/gate.py", "bias = -1.5", "bias = 1 / 0")
    with pytest.raises(SystemExit, match=r"docs/chapter/gate\.py:\d+: .*ZeroDivisionError.*bias = 1 / 0"):
        run.main("chapter/gate")
    with pytest.raises(SystemExit, match=r"docs/chapter/none\.py:1: "):
        run.main("chapter/none")
