"""Texts that have changed places in one language are told by their terms."""

import pytest
from small_project import a_page, a_term

from site_builder.sources import swapped

TERMS = [
    a_term("weight", "bobot", "bobot"),
    a_term("learning rate", "laju pembelajaran", "laju"),
    a_term("bias", "bias", "bias"),
]
TABLE = "| a | b |\n| --- | --- |\n| {} | A |\n| {} | B |\n"
CAPTIONS = "```figure\nname: a\nalt: x\ncaption: {}\n```\n\n```figure\nname: b\nalt: y\ncaption: {}\n```\n"


@pytest.mark.parametrize("text", [TABLE, CAPTIONS, "{}\n\n{}\n"])
def test_two_texts_the_wrong_way_round_are_refused(text: str) -> None:
    """Cells, captions, paragraphs."""
    one = a_page("id", text.format("Bobotnya tumbuh.", "Lajunya tetap."))
    assert (
        list(swapped.compare(one, a_page("en", text.format("The weights grow.", "The learning rate stays.")), TERMS))
        == []
    )
    (problem,) = swapped.compare(one, a_page("en", text.format("The learning rate stays.", "The weights grow.")), TERMS)
    assert "seem to have changed places" in problem.message
    assert "has the terms of that one, 'weight', and not 'learning rate'" in problem.message


def test_a_term_that_one_language_leaves_out_is_none_of_its_business() -> None:
    """Translation is free; nor are texts alike that differ in their formulas, or in what they are."""
    one = a_page("id", "Bobotnya.\n\nIa tetap.")
    assert list(swapped.compare(one, a_page("en", "They grow.\n\nIt stays, the bias too."), TERMS)) == []
    for text in ("# {} {{#a}}\n\n{}\n", "{} $a$\n\n{}\n"):
        one, other = a_page("id", text.format("Bobot", "Laju")), a_page("en", text.format("Learning rate", "Weight"))
        assert list(swapped.compare(one, other, TERMS)) == []
