"""What is wrong on the pages is named without a build."""

import pytest
from small_project import Project

from site_builder.tools import check


def test_what_is_wrong_is_named_with_its_place(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = Project(tmp_path_factory.mktemp("check"))
    monkeypatch.chdir(project.root)
    assert check.main() == 0
    assert "nothing is wrong" in capsys.readouterr().out
    name = "docs/chapter/index.en.md"
    project.write(name, project.read(name).replace("Bias: {{ gate.bias }}", "Bias: −1.5"))
    assert check.main() == 1
    assert "docs/chapter/index.en.md:" in capsys.readouterr().err
