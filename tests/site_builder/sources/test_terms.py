"""The term table gives the glossary and holds Indonesian pages to its words."""

import dataclasses
from pathlib import Path

import pytest
from small_project import a_page

from site_builder.problems import BuildFailure
from site_builder.sources import terms

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def table(project) -> list[terms.Term]:
    return terms.load(project.root)


def test_a_form_to_avoid_is_refused_with_its_line(table: list[terms.Term]) -> None:
    """In running text, in whole words, in any case, wherever it stands in the paragraph."""
    problems = list(terms.avoided(a_page("id", "Satu baris.\nLalu Berat ini."), table))
    assert [(p.line, p.message) for p in problems] == [(2, "write 'bobot' (weight), not 'Berat'")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beratnya dua.", "write 'bobot' (weight), not 'Beratnya'"),
        ("berat-berat itu", "write 'bobot' (weight), not 'berat-berat'"),
        ("satu laju\nbelajar", "write 'laju pembelajaran' (learning rate), not 'laju\\nbelajar'"),
    ],
)
def test_a_form_is_found_in_each_of_its_dresses(text: str, said: str) -> None:
    """With an ending, said twice, over the end of a line; in any text, not in pages alone."""
    table = terms.load(ROOT)
    assert [told for _, told in terms.avoided_in("id", text, table)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "`berat`", "seberat batu", "$\\text{berat}$", "[bobot](berat.md)", "(*berat*)", "(*satu\nberat*)", "***berat***", "```text\nberat\n```",
    ],
)  # fmt: skip
def test_code_formulas_links_foreign_and_longer_words_are_left_alone(table: list[terms.Term], text: str) -> None:
    """Only what a reader reads as Indonesian counts."""
    assert list(terms.avoided(a_page("id", text), table)) == []


def test_only_italics_are_foreign(table: list[terms.Term]) -> None:
    """Bold type is not, nor what stands between two italic words, or between stars of two paragraphs."""
    for text in ("**berat**", "*satu\ndua*, berat, *tiga*", "*satu\n\nberat*"):
        assert [said for _, said in terms.avoided_in("id", text, table)] == ["write 'bobot' (weight), not 'berat'"]
    assert [line for line, _ in terms.avoided_in("id", "*satu\ndua*\nberat", table)] == [2]


def test_english_pages_are_not_held_to_it(table: list[terms.Term]) -> None:
    """The forms to avoid are Indonesian."""
    assert list(terms.avoided(a_page("en", "berat"), table)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Seberapa penting sebuah masukan.", "", "'weight' has no definition_id"),
        ("term_en,", "inggris,", "the columns are to be"),
        (
            "term_en,",
            "term_en,avoid_id,avoid_id,",
            "the columns are to be",
        ),  # the second would end the first in silence
        ("How much an", "How much, an", r"csv:2: wanted are 7 cells, .*: a text with a comma"),
        ("masukan.\n", "masukan.\nload,bobot,bobot,,chapter,A,B\n", r"terms\.csv:3: 'bobot' stands twice"),
        ("masukan.\n", "masukan.\nweight,b,b,,chapter,A,B\n", r"terms\.csv:3: 'weight' stands twice"),
    ],
)
def test_a_broken_table_is_refused(project, old: str, new: str, message: str) -> None:
    """Each term is complete in both languages and has a name of its own; a comma outside of quotes would shift what follows."""
    project.change("docs/terms.csv", old, new)
    with pytest.raises(BuildFailure, match=message):
        terms.load(project.root)


def test_the_chapter_of_a_term_is_one_page() -> None:
    """Its link would lead nowhere else, or to whichever came last."""
    listed = terms.load(ROOT)
    place = next(n for n, term in enumerate(listed) if term.chapter == "pytorch")
    names = [p.parent.relative_to(ROOT / "docs").as_posix() + "/index" for p in (ROOT / "docs").rglob("index.id.md")]
    assert list(terms.misplaced(listed, names)) == []
    for chapter, said in (
        ("summary", "could be any of page-1/summary, page-2/summary, page-3/summary"),
        ("summaries", "is no page; leave the cell empty if none teaches the term"),
    ):
        listed[place] = dataclasses.replace(listed[place], chapter=chapter)
        (problem,) = terms.misplaced(listed, names)
        assert str(problem) == f"docs/terms.csv:{place + 2}: the chapter {chapter!r} of 'framework' {said}"
