"""The whole numbers that the two languages type are the same, section by section, signs included."""

from pathlib import Path

import pytest

from site_builder.scan import scan
from site_builder.sources import same_numbers
from site_builder.sources.pages import Page


def page(language: str, text: str) -> Page:
    return scan("a", language, Path(f"docs/a.{language}.md"), f"# A {{#a}}\n\n{text}\n")


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
