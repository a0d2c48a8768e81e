"""Numbers of listings are changed one at a time, and what their pages say follows, fails, or is shown to somebody."""

import pytest
from small_project import Project

from site_builder.tools import change_numbers

pytestmark = pytest.mark.slow


@pytest.fixture
def change(project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(project.root)

    def run(text: str) -> str:
        project.write("docs/chapter/gate.py", text)
        change_numbers.main(1, 0)
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("bias = 7\n", "quotes follow: 6 of 6"),
        ("bias = str()\nif len('abcdefg') != 7:\n    raise ValueError\n", "fails to run: ValueError"),
        ("if len('abcdefg') == 7:\n    bias = True\n", "fails to be quoted: listing 'chapter/gate' has no value 'bias'"),
        ("bias = True\nprint(7)\n", "output alone follows"),
        ("bias = True\nx = 7\n", "nothing changes"),
    ],
)  # fmt: skip
def test_what_comes_of_a_change(change, text: str, outcome: str) -> None:
    """The number 7 becomes 8."""
    assert outcome in change(text)


def test_what_was_typed_is_shown(project: Project, change) -> None:
    """A small count may be typed, so nothing but a reader's eye can tell whether it rests on the listing."""
    project.change("docs/chapter/index.en.md", "so $b", "from 7 gates, so $b")
    project.change("docs/chapter/index.id.md", "so $b", "dari 7 gerbang, so $b")
    told = change("bias = True\nx = 7\n")
    assert "2 typed places to judge" in told
    assert "docs/chapter/index.en.md:6: … Bias:" not in told
    assert "from 7 gates" in told
    assert "dari 7 gerbang" in told


def test_a_claim_that_no_longer_holds_fails(project: Project, change) -> None:
    claim = 'en = "Bias:"\nid = "Bias"\nholds = "gate.x < 8"\n'
    project.write("docs/chapter/claims.toml", f"[[claim]]\n{claim}")
    assert "fails to hold: docs/chapter/index.en.md" in change("bias = True\nx = 7\n")
