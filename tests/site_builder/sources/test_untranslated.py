"""A text of some words that is one in both languages is refused; names, code, formulas and shared terms are not."""

import pytest
from small_project import a_page, a_term

from site_builder.sources.untranslated import Untranslated

TERMS = [a_term("gradient descent", "penurunan gradien", "gradient descent"), a_term("weight", "bobot", "bobot")]
CHECK = Untranslated(TERMS, "en", "id")


def told(one: str, other: str) -> list[str]:
    return list(CHECK.differ(("en", one), ("id", other)))


@pytest.mark.parametrize(
    "text",
    [
        "## What a bias does {#bias}", '!!! tip "What a bias does"', "What a weight does.", "What `a.b` of $x$ bias does.",
    ],
)  # fmt: skip
def test_a_text_that_is_not_translated_is_refused(text: str) -> None:
    assert told(text, text) == [f"say it in each language: {text!r} is the same"]
    assert told(text, text.replace("does", "dilakukan")) == []


@pytest.mark.parametrize("other", ["*{}*", '"{}"', "[{}](https://a.example/)"])
def test_a_text_that_is_foreign_as_a_whole_is_no_translation(other: str) -> None:
    one, text = "Apa yang dilakukan bias untuk sebuah neuron.", "What a bias does for each of the neurons."
    assert told(text, other.format(text))
    assert told(other.format(text), one)
    assert told(text, f"{one} {other.format(text)}") == []
    assert told("Confusion matrix", "*Confusion matrix*") == []


@pytest.mark.parametrize("other", ["…", "", "—", "...", "Ya.", "`What a bias does`", "$x$", "&nbsp;"])
def test_a_text_that_says_next_to_nothing_is_no_translation(other: str) -> None:
    (said,) = told("What a bias does for a neuron.", other)
    assert said.startswith("one is no translation of the other: 23 letters here, and ")
    assert told(other, "Apa yang dilakukan bias.")
    assert told("…", "…") == told("x", "ya") == []


def test_words_in_formulas_are_translated_too() -> None:
    text = "$x_\\text{does}$"
    (problem,) = CHECK.compare(a_page("en", text), a_page("id", text))
    assert "the formulas say 'does' in docs/a.id.md" in problem.message
    assert list(CHECK.compare(a_page("en", text), a_page("id", text.replace("does", "dilakukan")))) == []


def test_a_page_that_is_a_copy_is_refused_as_a_whole() -> None:
    text = "# Bias {#bias}\n\nTo fire.\n\n- With *it*."
    (problem,) = CHECK.compare(a_page("en", text), a_page("id", text))
    assert str(problem) == "docs/a.id.md:1: the page is a copy of docs/a.en.md: write it in its own language"


@pytest.mark.parametrize(
    "text",
    [
        "# Mini-batch gradient descent {#a}", "::: nn_tutorial.train_test_split", "$\\text{gradient descent}_\\text{ReLU}$", "`what a bias does`", "*What a bias does*",
        "What bias", "NAND, NOR, XOR, AND", "[What a bias does](https://example.org/)",
    ],
)  # fmt: skip
def test_what_is_the_same_in_both_languages_is_not(text: str) -> None:
    assert told(text, text) == []
    assert list(CHECK.compare(a_page("en", text), a_page("id", text))) == []
