"""No text for readers has a word that its dictionary, the terms and the project's list of words do not know."""

import os
from pathlib import Path

import pytest

from site_builder.tools import spelling
from site_builder.tools.prose import words

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
TERMS = "term_en,term_id,running_text_id,avoid_id,chapter,definition_en,definition_id\n"


def problems(root: Path) -> list[str]:
    """Check a project; without hunspell, skip with one line, or fail in CI."""
    try:
        return [str(problem) for problem in spelling.check(root)]
    except spelling.Missing as missing:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(missing))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Write a small project without a mistake."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "terms.csv").write_text(TERMS + "softmax,softmax,softmax,,a,Shares.,Bagian.\n", "utf-8")
    write(tmp_path, "index.id.md", "Softmax dan akurasinya, rata-ratanya, memakai NumPy dan *the loss*.\n")
    write(tmp_path, "index.en.md", "NumPy's softmax: the neighbour's well-known colours.\n")
    for language in ("id", "en"):
        write(tmp_path, f"spelling.{language}.txt", "NumPy\n")
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    (root / "docs" / name).write_text(text, encoding="utf-8")


def test_all_words_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A real mistake is mended; a right word goes into `docs/spelling.id.txt` or `docs/spelling.en.txt`."""
    found = list(words(ROOT))
    assert len(found) > 50_000
    monkeypatch.setattr(spelling, "words", lambda _: found)
    assert not problems(ROOT)


def test_right_words_are_known(project: Path) -> None:
    """By the dictionary, by the terms, by the list, as English in italics, or with what hangs on their end."""
    assert problems(project) == []


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "index.id.md",
            "\nDimana\n",
            "docs/index.id.md:2: 'Dimana' is no word that the id_ID dictionary or the list knows",
        ),
        ("index.id.md", "bariss-bariss\n", "docs/index.id.md:1: 'bariss-bariss' is no word"),
        ("index.id.md", "*the losss*\n", "docs/index.id.md:1: 'losss' is no word"),
        ("index.id.md", "the loss\n", "docs/index.id.md:1: 'the' is no word"),
        ("index.id.md", "resikonya\n", "docs/index.id.md:1: 'resikonya' is not the standard form: 'risiko'"),
        (
            "index.en.md",
            "color\n",
            "docs/index.en.md:1: 'color' is no word that the en_GB dictionary or the list knows",
        ),
        ("index.en.md", "well-knwon\n", "docs/index.en.md:1: 'well-knwon' is no word"),
        ("index.en.md", "neihgbour's\n", 'docs/index.en.md:1: "neihgbour\'s" is no word'),
        ("index.en.md", "numpy\n", "docs/index.en.md:1: 'numpy' is no word"),
    ],
)
def test_a_wrong_word_is_named(project: Path, name: str, text: str, message: str) -> None:
    """The file and the line are said, and what is wrong."""
    write(project, name, text)
    assert any(problem.startswith(message) for problem in problems(project)), problems(project)


def test_what_may_be_meant_is_said(project: Path) -> None:
    """A slip of the finger is quickly mended."""
    write(project, "index.en.md", "NumPy neihgbour\n")
    (problem,) = problems(project)
    assert "; did you mean neighbour" in problem


@pytest.mark.parametrize(
    ("listed", "message"),
    [
        ("NumPy\nPyTorch\n", "docs/spelling.en.txt:2: 'PyTorch' is not needed"),
        ("neighbour\nNumPy\n", "docs/spelling.en.txt:1: 'neighbour' is not needed"),
        ("NumPy\nsoftmax\n", "docs/spelling.en.txt:2: 'softmax' is not needed"),
        ("wrongg\nNumPy\n", "docs/spelling.en.txt:2: 'NumPy' stands after 'wrongg'"),
        ("NumPy\nNumPy\n", "docs/spelling.en.txt:2: 'NumPy' stands twice"),
    ],
)
def test_the_list_is_no_bin(project: Path, listed: str, message: str) -> None:
    """It holds what is needed, once, in order."""
    write(project, "index.en.md", "NumPy wrongg\n" if "wrongg" in listed else "NumPy softmax neighbour\n")
    write(project, "spelling.en.txt", listed)
    assert any(problem.startswith(message) for problem in problems(project)), problems(project)
