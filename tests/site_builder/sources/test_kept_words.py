"""A text that says left in one language and right in the other, or two and three, is told."""

from pathlib import Path

import pytest
from small_project import a_page

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.sources import kept_words
from site_builder.sources.pages import Page


def page(language: str, text: str, description: str = "x") -> Page:
    return a_page(language, f"---\ndescription: {description}\n---\n{text}\n")


@pytest.mark.parametrize(
    "form", ["{}", "- {}", "| {} | b |\n| --- | --- |", "```figure\nname: a\nalt: {}\ncaption: b\n```"]
)
def test_the_opposite_is_told_with_both_places(form: str) -> None:
    one = page("id", form.format("Di panel kiri, setiap baris selalu positif."))
    assert (
        list(kept_words.compare(one, page("en", form.format("In the left panel, each row is always positive.")))) == []
    )
    for other, said in {
        "In the right panel, each row is always positive.": "'kiri' here, 'right' in docs/a.en.md:",
        "In the left panel, each column is always positive.": "'baris' here, 'column' in docs/a.en.md:",
        "In the left panel, each row is never positive.": "'selalu' here, 'never' in docs/a.en.md:",
        "In the left panel, each row always holds negatives.": "'positif' here, 'negatives' in docs/a.en.md:",
    }.items():
        (problem,) = kept_words.compare(one, page("en", form.format(other)))
        assert f"the two languages say the opposite: {said}" in problem.message


def test_what_has_both_or_neither_is_free() -> None:
    for text in ("Both panels.", "From left to right.", "The `left` one."):
        assert list(kept_words.compare(page("id", "Panel kiri."), page("en", text))) == []


def test_descriptions_and_texts_of_a_table() -> None:
    (problem,) = kept_words.compare(page("id", "A.", "Maju."), page("en", "A.", "Backward."))
    assert "the descriptions say the opposite: 'Maju' here, 'Backward'" in problem.message
    (problem,) = kept_words.check(Path("a.csv"), [(3, {"id": "garis utuh", "en": "a dashed line"})])
    assert (problem.line, problem.message) == (3, "the two languages say the opposite: 'utuh' here, 'dashed' in 'en'")


def test_another_name_is_told() -> None:
    """Of names, what all languages write with a capital, and none without."""
    pages = [
        page("id", "Menurut Bengio dan Hinton, di Jakarta."),
        page("en", "So say Hinton, Bengio and others, in Jakarta."),
    ]
    names = kept_words.names(pages)
    assert names == {"Bengio", "Hinton", "Jakarta"}
    one, other = page("id", "Kata Bengio, itu benar."), page("en", "Says Hinton: it is so.")
    (problem,) = kept_words.compare(one, other, names)
    assert problem.message == "the two languages name others: 'Bengio' here, 'Hinton' in docs/a.en.md:4"
    assert list(kept_words.compare(one, page("en", "He says so."), names)) == []


def test_languages_have_the_same_pairs() -> None:
    assert len({len(languages.language(code).opposites) for code in LANGUAGES}) == 1


@pytest.mark.parametrize(
    ("id_", "en", "told"),
    [
        ("Ada dua belas bulan.", "There are eleven months.", "'dua belas' here, 'eleven'"),
        ("Separuh sampel.", "A quarter of the samples.", "'Separuh' here, 'quarter'"),
        ("Lapisan ketiga.", "The second layer.", "'ketiga' here, 'second'"),
        ("Tujuh neuron.", "8 neurons.", "'Tujuh' here, '8'"),
        ("Keduanya benar, dari 4.", "Both are right, of five.", "'4' here, 'five'"),
    ],
)
def test_another_number_is_told(id_: str, en: str, told: str) -> None:
    (problem,) = kept_words.compare(page("id", id_), page("en", en))
    assert problem.message == f"the two languages say other numbers: {told} in docs/a.en.md:4"


@pytest.mark.parametrize(
    ("id_", "en"),
    [
        ("Keduanya, dua kali.", "Both of them."),
        ("Satu neuron.", "Two neurons."),  # one is said in too many ways
        ("Dua neuron.", "2 neurons."),
        ("Dua belas.", "Twelve."),
        ("Empat dari {{ a.b }}.", "Four of {{ a.b }}."),
        ("Loss 0,25 dan `7`.", "The loss is low, and `8`."),
    ],
)
def test_a_language_may_say_less_or_otherwise(id_: str, en: str) -> None:
    assert list(kept_words.compare(page("id", id_), page("en", en))) == []


def test_another_unit_is_told() -> None:
    (problem,) = kept_words.compare(page("id", "Waktu dalam jam."), page("en", "The time in minutes."))
    assert problem.message == "the two languages say other units: 'jam' here, 'minutes' in docs/a.en.md:4"
    assert not [*kept_words.compare(page("id", "Dua puluh kilometer."), page("en", "Twenty km."))]


def test_languages_have_words_for_the_same_numbers_and_units() -> None:
    for kind in ("numbers", "units"):
        assert len({tuple(getattr(languages.language(code), kind)) for code in LANGUAGES}) == 1
