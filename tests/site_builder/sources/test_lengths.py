"""A text that one language cuts short is told; free translation is not."""

from pathlib import Path

import pytest
from small_project import a_page

from site_builder.sources import lengths
from site_builder.sources.pages import Page

LONG = "A sentence of some words. " * 6


def page(language: str, text: str, description: str = "x") -> Page:
    return a_page(language, f"---\ndescription: {description}\n---\n{text}\n")


@pytest.mark.parametrize(
    "form", ["{}", "- {}", "| {} | b |\n| --- | --- |", "```figure\nname: a\nalt: {}\ncaption: b\n```"]
)
def test_a_text_cut_short_is_told(form: str) -> None:
    """With both lengths and both places."""
    one = page("id", form.format(LONG))
    assert list(lengths.compare(one, page("en", form.format(LONG[:100])))) == []
    for cut in ("Soon.", "."):
        (problem,) = lengths.compare(one, page("en", form.format(cut)))
        assert "characters here and" in problem.message
        assert "docs/a.en.md:" in problem.message


def test_short_texts_may_differ() -> None:
    """A name may be three times as long as another, but not empty."""
    assert list(lengths.compare(page("id", "| layar | b |"), page("en", "| the screen of it | b |"))) == []
    (problem,) = lengths.compare(page("id", "| layar | b |"), page("en", "|  | b |"))
    assert "5 characters here and 0" in problem.message


def test_descriptions_and_texts_of_a_table() -> None:
    """A definition, an entry of the change log."""
    (problem,) = lengths.compare(page("id", "a", LONG), page("en", "a", "Soon."))
    assert "the description has" in problem.message
    rows = [(2, {"id": LONG, "en": LONG}), (3, {"id": LONG, "en": "A group."})]
    (problem,) = lengths.check(Path("docs/terms.csv"), rows)
    assert (problem.line, "8 in 'en'" in problem.message) == (3, True)
