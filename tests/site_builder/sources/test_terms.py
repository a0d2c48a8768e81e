"""The term table gives the glossary and holds Indonesian pages to its words."""

import dataclasses
from pathlib import Path

import pytest
from small_project import a_page, a_term

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


def test_no_name_of_another_language_stands_twice(project) -> None:
    """Or a text would not say which term it means."""
    project.write("docs/terms.csv", project.read("docs/terms.csv") + "load,bobot,bobot,,chapter,A,B\n")
    with pytest.raises(BuildFailure, match=r"terms\.csv:3: 'bobot' stands twice"):
        terms.load(project.root)


def test_no_term_stands_twice(project) -> None:
    """One term, one row."""
    project.write(
        "docs/terms.csv", project.read("docs/terms.csv") + project.read("docs/terms.csv").splitlines()[1] + "\n"
    )
    with pytest.raises(BuildFailure, match="'weight' stands twice"):
        terms.load(project.root)


def test_the_chapter_of_a_term_is_one_page() -> None:
    """Its link would lead nowhere else, or to whichever came last."""
    listed = terms.load(ROOT)
    place = next(n for n, term in enumerate(listed) if term.chapter == "page-2/summary")
    names = [p.parent.relative_to(ROOT / "docs").as_posix() + "/index" for p in (ROOT / "docs").rglob("index.id.md")]
    assert list(terms.misplaced(listed, names)) == []
    for chapter, said in (
        ("summary", "could be any of page-1/summary, page-2/summary, page-3/summary"),
        ("summaries", "is no page; leave the cell empty if none teaches the term"),
    ):
        listed[place] = dataclasses.replace(listed[place], chapter=chapter)
        (problem,) = terms.misplaced(listed, names)
        assert str(problem) == f"docs/terms.csv:{place + 2}: the chapter {chapter!r} of 'framework' {said}"


ROWS = terms.Rows(
    [
        a_term("weight", "bobot", "bobot"),
        a_term("bias", "bias", "bias"),
        a_term("derivative", "turunan", "turunan"),
        a_term("gradient", "gradien", "gradien"),
        a_term("loss", "fungsi kerugian", "loss"),
        a_term("loss landscape", "lanskap loss", "lanskap loss"),
        a_term("forward pass", "langkah maju", "propagasi maju"),
        a_term("forward propagation", "propagasi maju", "propagasi maju"),
    ]
)


@pytest.mark.parametrize(
    ("id_", "en", "right"),
    [
        ("Bias", "Weights", "Bias"),
        ("## Bobot {#weights}", "## Biases {#weights}", "## Weights {#weights}"),
        ("**Turunan** (*derivative*)", "**Gradient**", "**Derivative**"),
        (" bobotnya ", " gradient ", " weight "),
        ("propagasi maju", "derivative", "forward propagation"),
    ],
)
def test_a_text_that_is_a_term_is_the_same_one_in_another_language(id_: str, en: str, right: str) -> None:
    """A cell, a heading, a label; more than a term is free."""
    assert list(ROWS.differ(("id", id_), ("en", right))) == []
    assert [said.split(":")[0] for said in ROWS.differ(("id", id_), ("en", en))] == [
        "the two languages name other terms"
    ]
    assert list(ROWS.differ(("id", id_), ("en", f"{en} and more"))) == []


def test_the_english_name_behind_a_term_is_its_own() -> None:
    for right in (
        "Itulah **turunan** (*derivative*).",
        "lanskap ***loss***\n(*loss landscape*)",
        "dibagi bobot (*bias*)",  # no gloss: Indonesian says bias, too
        "kemiringan garis (*derivative*)",
    ):
        assert list(ROWS.differ(("id", right), ("en", "That is it."))) == []
    [said] = ROWS.differ(("id", "Itulah **gradien** (*derivative*)."), ("en", "That is the derivative."))
    assert said == "'gradien' is not what the table of terms has for 'derivative'"


def test_a_table_without_terms_says_nothing() -> None:
    assert list(terms.Rows([]).differ(("id", "bobot (*bias*)"), ("en", ""))) == []


@pytest.mark.parametrize("text", ["| A |\n| --- |\n| {} |\n", "$\\text{{{}}}$"])
def test_cells_and_formulas_that_are_terms_are_compared(project, text: str) -> None:
    project.write("docs/terms.csv", project.read("docs/terms.csv") + "error,galat,galat,,chapter,A,B\n")
    for code, old, new in (("id", "Ayo mulai.", "galat"), ("en", "Let us begin.", "weight")):
        project.change(f"docs/index.{code}.md", old, text.format(new))
    assert "the two languages name other terms: error here, weight in docs/index.en.md:" in project.refused()


def test_words_of_a_figure_that_are_terms_are_compared(project) -> None:
    project.write("docs/terms.csv", project.read("docs/terms.csv") + "error,galat,galat,,chapter,A,B\n")
    project.change("docs/chapter/figures/line.py", '"id": "masukan", "en": "input"', '"id": "galat", "en": "weight"')
    said = project.refused(made=True)
    assert said == "docs/chapter/figures/line.py:4: the two languages name other terms: error here, weight in 'en'"
