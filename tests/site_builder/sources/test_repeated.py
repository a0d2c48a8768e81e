"""A paragraph in place of another is told; what both languages say twice is not."""

from pathlib import Path

from site_builder.scan import scan
from site_builder.sources import repeated
from site_builder.sources.pages import Page

ONE, OTHER = "The weights of a neuron are found by training.", "The bias of a neuron is found in the same way."


def page(language: str, *texts: str) -> Page:
    return scan("a", language, Path(f"docs/a.{language}.md"), "\n\n".join(texts))


def test_a_text_that_stands_twice_is_told() -> None:
    """In whichever language."""
    right, wrong = (ONE, OTHER), (ONE, ONE)
    for mine, its, language in ((wrong, right, "id"), (right, wrong, "en")):
        (problem,) = repeated.compare(page("id", *mine), page("en", *its))
        assert problem.path == Path(f"docs/a.{language}.md")
        assert (problem.line, "stands in line 1 too" in problem.message) == (3, True)
    for texts in (right, wrong):
        assert list(repeated.compare(page("id", *texts), page("en", *texts))) == []


def test_short_texts_may_be_said_again() -> None:
    """As in a table."""
    assert list(repeated.compare(page("id", "Yes, it fires.", "Yes, it fires."), page("en", "It fires.", "Yes."))) == []
