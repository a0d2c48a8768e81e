"""A line in another language of the site than its page's is refused; what is marked as foreign is not."""

from types import SimpleNamespace

import pytest
from small_project import a_page

from site_builder.sources import own_language
from site_builder.sources.pages import Page

ENGLISH = "The network learns by changing each weight a little, against the slope of the loss, again and again."
INDONESIAN = (
    "Jaringan belajar dengan mengubah setiap bobot sedikit demi sedikit, melawan kemiringan loss, berulang kali."
)
PARTS = {
    "a paragraph": "{}",
    "an item": "- First.\n- {}",
    "a callout": '!!! note "A"\n\n    {}',
    "a title": '!!! note "{}"\n\n    A',
    "a tab": '=== "{}"\n\n    A',
    "a cell": "| a | b |\n| --- | --- |\n| 1 | {} |",
    "a picture's description": "```figure\nname: a\nalt: {}\n```",
    "an exercise": "```exercise\nname = \"a\"\ntask = '''{}'''\n```",
}


def page(language: str, text: str) -> Page:
    return a_page(language, f"# A {{#a}}\n\n{text}\n")


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_line_in_the_other_language_is_refused(part: str) -> None:
    """Wherever it stands; in its own language it is none of the check's business."""
    for language, own, other in (("en", ENGLISH, INDONESIAN), ("id", INDONESIAN, ENGLISH)):
        assert list(own_language.check(page(language, part.format(own)))) == []
        wrong = page(language, part.format(other))
        (problem,) = own_language.check(wrong)
        assert other in wrong.text.splitlines()[problem.line - 1]


@pytest.mark.parametrize(
    "text", ["There are too few passes.", "## Why it never works at all {#bias}", "At least one, but not both."]
)
def test_a_short_text_is_judged_too(text: str) -> None:
    """An option, a heading, a hint that was left in the other language, and a word of a figure."""
    (problem,) = own_language.check(page("id", f"{INDONESIAN}\n\n{text}"))
    assert problem.line == 5
    (problem,) = own_language.check(
        page("id", f"{INDONESIAN}\n{INDONESIAN} {text.strip('# ').split(' {')[0]}. {INDONESIAN}")
    )
    assert problem.line == 4
    assert list(own_language.find("en", text)) == []
    assert "is in 'en': write it in 'id'" in own_language.find("id", text)[0][1]


@pytest.mark.parametrize("marks", ["*{}*", "“{}”", '"{}"', "[{}](https://example.org/)", "`{}`", "$\\text{{{}}}$"])
def test_what_is_marked_as_foreign_is_not(marks: str) -> None:
    """Titles of other people's texts, words that are quoted, code; with or without a line break in them."""
    for text in (ENGLISH, ENGLISH.replace("slope of", "slope\nof")):
        assert list(own_language.check(page("id", f"{INDONESIAN}\n{marks.format(text)}"))) == []


@pytest.mark.parametrize("marks", ["**{}**", "*{}\n\n{}*"])
def test_bold_type_and_stars_of_two_paragraphs_mark_nothing(marks: str) -> None:
    """A star that somebody has forgotten would hide all up to the next one."""
    assert list(own_language.check(page("id", f"{INDONESIAN}\n{marks.format(ENGLISH, ENGLISH)}")))


def test_half_a_sentence_in_the_other_language_is_told() -> None:
    """Trap: the recogniser judges the sentence as a whole, of which most is in its own."""
    text = "Koreksi untuk satu kasus can spoil the answer, dan begitu seterusnya sampai semua kasus benar."
    (problem,) = own_language.check(page("id", text))
    assert problem.message == "'the' is a word of 'en': write it in 'id', or mark it as foreign"
    (problem,) = own_language.check(
        page("en", "The correction of one case dapat merusak another, and so on until all is well.")
    )
    assert "'dapat' is a word of 'id'" in problem.message
    for marked in ('kata "the answer" itu', "kata *the answer* itu", "kata `the` itu"):
        assert list(own_language.check(page("id", f"Koreksi untuk satu kasus, {marked}, dan seterusnya."))) == []


def test_few_words_are_not_judged() -> None:
    """A name may be the same in both languages."""
    assert list(own_language.check(page("id", "XOR by Minsky"))) == []


def test_a_language_that_the_recogniser_does_not_know_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    own_language.find.cache_clear()
    monkeypatch.setattr(own_language, "_recogniser", lambda: SimpleNamespace(labels=["id"]))
    assert list(own_language.check(page("en", INDONESIAN))) == []
    own_language.find.cache_clear()


def test_readers_are_spoken_to_in_one_way() -> None:
    """What a language does not call them, its file says; a quotation may."""
    for text in ("Coba kamu ubah bobotnya.", "Anda tahu, dan kau juga."):
        (problem,) = own_language.check(page("id", text))
        assert "is not how pages in 'id' speak to readers" in problem.message
    assert list(own_language.check(page("id", "Anda bertemu dengannya."))) == []
    assert list(own_language.check(page("id", 'Lagu "Kamu" itu panjang.'))) == []
