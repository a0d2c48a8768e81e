"""The whole numbers that the two languages type are the same, section by section, signs included."""

from pathlib import Path

import pytest
from small_project import a_page

from site_builder.sources import same_numbers
from site_builder.sources.pages import Page


def page(language: str, text: str) -> Page:
    return a_page(language, f"# A {{#a}}\n\n{text}\n")


@pytest.mark.parametrize("minus", ["−", "-", "− "])
@pytest.mark.parametrize("text", ["menjadi {}1 dan 1", "({}1)", "| a | b |\n| --- | --- |\n| {}1 | 2 |"])
def test_a_sign_that_one_language_lacks_is_refused(text: str, minus: str) -> None:
    first, second = page("id", text.format(minus)), page("en", text.format("").replace("menjadi", "becoming"))
    (problem,) = same_numbers.compare(first, second)
    assert "docs/a.id.md:1 has -1 and docs/a.en.md:1 has 1" in problem.message
    assert list(same_numbers.compare(first, page("en", f"now {text.format('−')}"))) == []


def test_a_hyphen_is_no_sign() -> None:
    """Layers of a network, a range, a word before the number."""
    for text, same in (("jaringan 2-3", "a 3 of 2"), ("langkah ke-3", "step 3"), ("bagian 2–3", "parts 2 to 3")):
        assert list(same_numbers.compare(page("id", text), page("en", same))) == [], text


def test_the_numbers_and_places_of_other_texts_are_the_same() -> None:
    """Of definitions, of the change log, of a figure's words."""
    rows = [
        (2, {"id": "0 atau 1", "en": "0 or 1"}),
        (3, {"id": "0 atau 1", "en": "0 or 2"}),
        (4, {"id": "dari -1", "en": "from 1"}),
        (5, {"id": "{n} kali", "en": "times"}),
        (6, {"id": "dari {n} ke {m}", "en": "from {m} to {n}"}),
        (7, {"id": "dari 1 ke 2", "en": "from 2 to 1"}),
        (8, {"id": "{n}, yaitu 1", "en": "1, the {n}"}),
    ]
    found = list(same_numbers.check(Path("docs/terms.csv"), rows))
    assert [problem.line for problem in found] == [3, 4, 5, 6, 7]
    assert "'id' has 0, 1 and 'en' has 0, 2" in found[0].message
    assert "'id' has {n}" in found[2].message
