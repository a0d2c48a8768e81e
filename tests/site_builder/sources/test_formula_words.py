"""Words inside formulas say the same in both languages."""

from small_project import a_page

from site_builder.sources import formula_words, kept_words, same_numbers


def told(id_: str, en: str) -> list[str]:
    pages = a_page("id", id_), a_page("en", en)
    return [problem.message for problem in formula_words.compare(*pages, (same_numbers.differ, kept_words.differ))]


def test_words_of_formulas_are_held_to_the_rules_of_texts() -> None:
    assert told(r"$z_{\text{baru}}$", r"$z_{\text{new}}$") == []
    [said] = told(r"$z_{\text{baru}}$", r"$z_{\text{old}}$")
    assert said.startswith("the two languages say the opposite: 'baru' here, 'old'")
    [said] = told(r"$\text{2 jarak}$", r"$\text{distance}$")
    assert "2" in said


def test_a_word_has_one_translation_on_a_page() -> None:
    assert told(r"$\text{rata-rata } z$ dan $\text{rata-rata } x$", r"$\text{mean } z$ and $\text{mean } x$") == []
    [said] = told(r"$\text{jumlah } z$ dan $\text{jumlah } x$", r"$\text{mean } z$ and $\text{sum } x$")
    assert said.startswith("a formula has 'jumlah' here and 'sum' in docs/a.en.md:")
