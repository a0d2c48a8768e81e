"""A text of some words that is one in both languages is refused; names, code, formulas and shared terms are not."""

import pytest
from small_project import a_page, a_term

from site_builder.sources.untranslated import Untranslated

TERMS = [a_term("gradient descent", "penurunan gradien", "gradient descent"), a_term("weight", "bobot", "bobot")]
CHECK = Untranslated(TERMS, "en", "id")


@pytest.mark.parametrize(
    "text",
    [
        "## What a bias does {#bias}", '!!! tip "What a bias does"', "| What a bias does | 1 |\n| --- | --- |", "What a weight does.",
        "```figure\nname: a\nalt: What a bias does\ncaption: b\n```", "```exercise\nname = 'p'\nhints = ['What a bias does']\n```",
        "What `a.b` of $x$ bias does.", "$x_\\text{does}$",
    ],
)  # fmt: skip
def test_a_text_that_is_not_translated_is_refused(text: str) -> None:
    (problem,) = CHECK.compare(a_page("en", text), a_page("id", text))
    assert "docs/a.id.md" in problem.message
    assert list(CHECK.compare(a_page("en", text), a_page("id", text.replace("does", "dilakukan")))) == []


@pytest.mark.parametrize(
    "text",
    [
        "# Mini-batch gradient descent {#a}", "::: nn_tutorial.train_test_split", "$\\text{gradient descent}_\\text{ReLU}$", "`what a bias does`", "*What a bias does*",
        "What bias", "NAND, NOR, XOR, AND", "[What a bias does](https://example.org/)",
    ],
)  # fmt: skip
def test_what_is_the_same_in_both_languages_is_not(text: str) -> None:
    assert list(CHECK.compare(a_page("en", text), a_page("id", text))) == []
