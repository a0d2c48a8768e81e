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
    "text", ["`berat`", "seberat batu", "$\\text{berat}$", "[bobot](berat.md)", "(*berat*)", "```text\nberat\n```"]
)
def test_code_formulas_links_foreign_and_longer_words_are_left_alone(table: list[terms.Term], text: str) -> None:
    """Only what a reader reads as Indonesian counts."""
    assert list(terms.avoided(a_page("id", text), table)) == []


def test_english_pages_are_not_held_to_it(table: list[terms.Term]) -> None:
    """The forms to avoid are Indonesian."""
    assert list(terms.avoided(a_page("en", "berat"), table)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Seberapa penting sebuah masukan.", "", "'weight' has no definition_id"),
        ("term_en,", "inggris,", "the columns are to be"),
        ("How much an", "How much, an", r"docs/terms\.csv:2: 'weight' has 8 cells, wanted 7"),
    ],
)
def test_a_broken_table_is_refused(project, old: str, new: str, message: str) -> None:
    """Each term is complete in both languages; a comma outside of quotes would shift what follows."""
    project.change("docs/terms.csv", old, new)
    with pytest.raises(BuildFailure, match=message):
        terms.load(project.root)


def test_no_term_stands_twice(project) -> None:
    """One term, one row."""
    project.write(
        "docs/terms.csv", project.read("docs/terms.csv") + project.read("docs/terms.csv").splitlines()[1] + "\n"
    )
    with pytest.raises(BuildFailure, match="'weight' stands twice"):
        terms.load(project.root)


def test_the_projects_own_chapters_are_named_rightly() -> None:
    """The chapter of a term is one page of a Part, no fewer and no more."""
    names = [
        p.parent.relative_to(ROOT / "docs").as_posix() + "/index" for p in (ROOT / "docs").glob("page-*/*/index.id.md")
    ]
    found = {t.chapter: terms.taught_in(t, names) for t in terms.load(ROOT) if t.chapter}
    assert {chapter: pages for chapter, pages in found.items() if len(pages) != 1} == {}


def test_a_chapter_that_could_be_one_of_several_is_told() -> None:
    """Its link would lead to whichever came last."""
    listed = terms.load(ROOT)
    place = next(n for n, term in enumerate(listed) if term.chapter == "page-2/summary")
    names = ["page-1/summary/index", "page-2/summary/index", "summary"]
    assert list(terms.ambiguous(listed, names)) == []
    listed[place] = dataclasses.replace(listed[place], chapter="summary")
    (problem,) = terms.ambiguous(listed, names)
    assert str(problem).startswith(f"docs/terms.csv:{place + 2}: the chapter 'summary' of 'framework' could be any of")
    assert str(problem).endswith("page-1/summary, page-2/summary, summary")
