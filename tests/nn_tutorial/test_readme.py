"""What the READMEs show runs as it stands there, and prints what stands below it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["README.md", "nn_tutorial/README.md"])
def test_the_program_runs_as_shown(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """In another folder, with any warning an error; a `text` block after a program is its output."""
    monkeypatch.chdir(tmp_path)
    text = (ROOT / name).read_text(encoding="utf-8")
    programs = re.findall(r"```python\n(.*?)```(?:\n\nIt prints:\n\n```text\n(.*?)```)?", text, re.DOTALL)
    assert programs
    for program, output in programs:
        exec(compile(program, name, "exec"), {"__name__": "__main__"})
        printed = capsys.readouterr().out
        assert not output or printed == output
    assert name == "README.md" or programs[0][1]
