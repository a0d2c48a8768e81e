"""A figure declares what it draws and its words, before anything of it runs."""

from pathlib import Path

import pytest
from small_project import FIGURE

from site_builder.drawing import figures
from site_builder.problems import BuildFailure

FILE = "docs/chapter/figures/line.py"
RUNS, WORDS = FIGURE.splitlines()[2:4]


def load(root: Path, declared: str) -> figures.Figure:
    path = root / FILE
    path.parent.mkdir(parents=True)
    path.write_text(declared)
    return figures.load(root, "chapter/line")


def test_words_are_known_with_their_lines(tmp_path: Path) -> None:
    """However they are assigned."""
    both = {"id": "dua", "en": "two"}
    figure = load(
        tmp_path, f'RUNS: list[str] = ["gate"]\nWORDS: dict[str, dict] = {{\n    "a": {both},\n    "b": {both},\n}}\n'
    )
    assert figure.runs == {"gate": "chapter/gate"}
    assert figure.words == ((3, both), (4, both))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (RUNS, "RUNS = None", "line.py:1: figure 'chapter/line' declares no literal RUNS"),
        (RUNS, "RUNS = [1]", "declares no literal RUNS"),
        (RUNS, "", "declares no literal RUNS"),
        (WORDS, "WORDS = []", "line.py:1: figure 'chapter/line' declares no literal WORDS"),
        (WORDS, "WORDS = dict()", "declares no literal WORDS"),
        (WORDS, "WORDS = {'a': {'en': 'two'}}", "line.py:4: a word of WORDS wants the languages id and en"),
        (WORDS, "WORDS = {'a': {'en': 'two', 'id': 2}}", "line.py:4: a word of WORDS wants the languages id and en"),
        (WORDS, "WORDS = {'a': {'en': 'two', 'id': ' '}}", "line.py:4: a word of WORDS wants the languages id and en"),
    ],
)
def test_what_a_figure_declares_otherwise_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in FIGURE
    with pytest.raises(BuildFailure, match=said):
        load(tmp_path, FIGURE.replace(old, new))
