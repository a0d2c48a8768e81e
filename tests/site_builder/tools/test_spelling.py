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


WRONG = {
    "id": [
        ("Dimana", "'Dimana' is no word that the id_ID dictionary or the list knows"),
        ("bariss-bariss", "'bariss-bariss' is no word"),
        ("*the losss*", "'losss' is no word"),
        ("the loss", "'the' is no word"),
        ("resikonya", "'resikonya' is not the standard form: 'risiko'"),
    ],
    "en": [
        ("color", "'color' is no word that the en_GB dictionary or the list knows"),
        ("well-knwon", "'well-knwon' is no word"),
        ("neihgbour's", '"neihgbour\'s" is no word'),
        ("numpy", "'numpy' is no word"),
        ("neihgbour", "'neihgbour' is no word that the en_GB dictionary or the list knows; did you mean neighbour"),
    ],
}


def test_wrong_words_are_named(project: Path) -> None:
    """The file and the line are said, what is wrong, and what may be meant."""
    for language, lines in WRONG.items():
        write(project, f"index.{language}.md", "NumPy\n" + "".join(f"\n{text}\n" for text, _ in lines))
    told = problems(project)
    for language, lines in WRONG.items():
        for number, (_, said) in enumerate(lines):
            place = f"docs/index.{language}.md:{3 + 2 * number}: "
            assert any(problem.startswith(place + said) for problem in told), (place, said, told)


def test_the_list_is_no_bin(project: Path) -> None:
    """It holds what is needed, once, in order."""
    write(project, "index.en.md", "NumPy wrongg softmax neighbour\n")
    write(project, "spelling.en.txt", "neighbour\nwrongg\nNumPy\nNumPy\nPyTorch\nsoftmax\n")
    assert [problem.partition(":")[2] for problem in problems(project)] == [
        f"{line}: {said}"
        for line, said in (
            (1, "'neighbour' is not needed: no text has it, or the dictionary or terms.csv does"),
            (3, "'NumPy' stands after 'wrongg', wanted is the order of the alphabet"),
            (4, "'NumPy' stands twice"),
            (5, "'PyTorch' is not needed: no text has it, or the dictionary or terms.csv does"),
            (6, "'softmax' is not needed: no text has it, or the dictionary or terms.csv does"),
        )
    ]
