"""Foreign words say their language, so that a screen reader pronounces them as what they are."""

from pathlib import Path

import pytest
from small_project import a_term

from site_builder.rendering import foreign_words

ROOT = Path(__file__).resolve().parents[3]
TERMS = [
    a_term("learning rate", "laju pembelajaran", "laju pembelajaran", ""),
    a_term("backpropagation", "propagasi mundur", "backpropagation", ""),
    a_term("bias", "bias", "bias", ""),
]


@pytest.mark.parametrize(
    "text",
    ["learning rate", "Learning\nrate", "learning rates", "backpropagation", "Bias"],
)
def test_an_english_term_in_italics_is_english_on_an_indonesian_page(text: str) -> None:
    """Whatever its capitals and line breaks: what stands in italics is said in English."""
    assert foreign_words.mark(f"a <em>{text}</em> b", "id", TERMS) == f'a <em lang="en">{text}</em> b'


def test_italics_alone_in_parentheses_are_the_english_word() -> None:
    """As in: kerangka kerja (*framework*)."""
    assert foreign_words.mark("x (<em>frame</em>)", "id", TERMS) == 'x (<em lang="en">frame</em>)'
    assert foreign_words.mark("x (<em>frame</em> y)", "id", TERMS) == "x (<em>frame</em> y)"


def test_emphasis_is_no_foreign_word() -> None:
    """Words of the page's own language stay as they are."""
    for html in ("<em>tidak</em>", "<em>laju pembelajaran</em>", '<em class="x">bias</em>'):
        assert foreign_words.mark(html, "id", TERMS) == html
    for html in ("(<em>not</em>)", "<em>learning rate</em>", "<em>backpropagation</em>", "<em>bias</em>"):
        assert foreign_words.mark(html, "en", TERMS, frozenset({"not"})) == html


def test_an_indonesian_term_is_indonesian_on_an_english_page() -> None:
    """Only where the English word is another."""
    assert foreign_words.mark("<em>propagasi mundur</em>", "en", TERMS) == '<em lang="id">propagasi mundur</em>'


def test_docstrings_are_english_and_their_headings_are_not() -> None:
    """On the Indonesian page of the reference."""
    html = '<div class="doc doc-contents first"><p>Add.</p><p><span class="doc-section-title">Hasil:</span></p></div>'
    assert foreign_words.mark(html, "id", TERMS) == (
        '<div lang="en" class="doc doc-contents first"><p>Add.</p>'
        '<p><span lang="id" class="doc-section-title">Hasil:</span></p></div>'
    )
    assert foreign_words.mark(html, "en", TERMS) == html


def test_every_listed_word_is_used() -> None:
    """The list holds no word that no Indonesian page sets in italics, and none that is a term."""
    pages = " ".join(" ".join(p.read_text(encoding="utf-8").lower().split()) for p in (ROOT / "docs").rglob("*.id.md"))
    listed = foreign_words.load(ROOT)
    assert listed
    assert [word for word in sorted(listed) if f"*{word}*" not in pages] == []
