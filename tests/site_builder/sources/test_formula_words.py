"""Words inside formulas say the same in both languages."""

import pytest
from small_project import a_page

from site_builder.sources import formula_words, same_numbers, translations


def told(id_: str, en: str) -> list[str]:
    pages = a_page("id", id_), a_page("en", en)
    numbers = translations.hold(formula_words.pairs(*pages), same_numbers.differ)
    return [problem.message for problem in (*numbers, *formula_words.compare(*pages))]


def test_words_of_formulas_are_held_to_the_rules_of_texts() -> None:
    assert told(r"$z_{\text{baru}}$", r"$z_{\text{new}}$") == []
    [said] = told(r"$\text{2 jarak}$", r"$\text{distance}$")
    assert "2" in said


def test_a_word_has_one_translation_on_a_page() -> None:
    assert told(r"$\text{rata-rata } z$ dan $\text{rata-rata } x$", r"$\text{mean } z$ and $\text{mean } x$") == []
    [said] = told(r"$\text{jumlah } z$ dan $\text{jumlah } x$", r"$\text{mean } z$ and $\text{sum } x$")
    assert said.startswith("a formula has 'jumlah' here and 'sum'")


def test_a_formula_has_no_place_without_a_word() -> None:
    told_of = told(r"$\text{} = 1$", r"$\text{output} = 1$")
    assert any("has no word" in said for said in told_of)


@pytest.mark.parametrize("words", ["jika $x$ besar", "a < b", "x_1"])
def test_words_of_formulas_are_words_only(words: str) -> None:
    r"""What stands in `\text` is not compared as a formula is."""
    pages = [a_page(code, f"\n$$\ny = \\text{{{words}}}\n$$\n") for code in ("id", "en")]
    (here, there) = formula_words.compare(*pages)
    assert (here.path, here.line, there.path) == (pages[0].path, 3, pages[1].path)
    assert "have signs" in here.message
