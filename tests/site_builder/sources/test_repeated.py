"""A paragraph in place of another is told; what both languages say twice is not."""

from pathlib import Path

from small_project import a_page

from site_builder.sources import repeated

ONE, OTHER = "The weights of a neuron are found by training.", "The bias of a neuron is found in the same way."


def test_a_text_that_stands_twice_is_told() -> None:
    """In whichever language."""
    right, wrong = f"{ONE}\n\n{OTHER}", f"{ONE}\n\n{ONE}"
    for mine, its, language in ((wrong, right, "id"), (right, wrong, "en")):
        (problem,) = repeated.compare(a_page("id", mine), a_page("en", its))
        assert problem.path == Path(f"docs/a.{language}.md")
        assert (problem.line, "stands in line 1 too" in problem.message) == (3, True)
    for text in (right, wrong):
        assert list(repeated.compare(a_page("id", text), a_page("en", text))) == []


def test_short_texts_may_be_said_again() -> None:
    """As in a table."""
    twice, once = a_page("id", "Yes, it fires.\n\nYes, it fires."), a_page("en", "It fires.\n\nYes.")
    assert list(repeated.compare(twice, once)) == []
