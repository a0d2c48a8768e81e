"""Each text of a page, a table or a figure is held to the rules, with both places."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_project import a_page

from site_builder.sources import translations
from site_builder.sources.translations import Pair, Said, copied


def is_other(one: Said, other: Said) -> Iterator[str]:
    """Tell words that are not the same."""
    if "x" in one[1] and "x" not in other[1]:
        yield f"{one[0]} has x here, and {other[0]} y"


@pytest.mark.parametrize(
    "form",
    [
        "## {} {{#a}}", '!!! tip "{}"', "{}", "- a\n- {}", "| {} | b |\n| --- | --- |",
        "```figure\nname: a\nalt: {}\ncaption: b\n```", "```exercise\nname = 'p'\nhints = ['{}']\n```",
    ],
)  # fmt: skip
def test_each_text_of_a_page(form: str) -> None:
    one, other = (
        a_page(language, f"# A {{#t}}\n\n{form.format(said)}\n") for language, said in (("id", "x"), ("en", "y"))
    )
    (problem,) = translations.hold(translations.on_pages(one, other), is_other)
    line = int(problem.message.rpartition(":")[2])
    assert problem.message == f"id has x here, and en y in docs/a.en.md:{line}"
    assert (problem.path, problem.line) == (Path("docs/a.id.md"), line)
    assert list(translations.hold(translations.on_pages(one, one), is_other)) == []


def test_a_page_with_a_text_too_many_is_told_as_a_whole() -> None:
    """By `skeleton`; here, each text would be held against another."""
    assert list(translations.on_pages(a_page("id", "x\n\nx"), a_page("en", "y"))) == []


def test_each_text_of_a_file() -> None:
    rows = [(2, {"id": "x", "en": "x"}), (3, {"id": "x", "en": "y"}), (4, {"id": "x"})]
    found = list(translations.hold(translations.in_file(Path("docs/terms.csv"), rows, "en"), is_other, is_other))
    assert [problem.line for problem in found] == [3, 3, 4, 4]
    assert str(found[0]) == "docs/terms.csv:3: id has x here, and en y in 'en'"


def test_a_text_beside_two_others_was_copied() -> None:
    """In either language; what is short, as a label, may say one thing in two ways."""
    own, english, copy = (
        "Bab ini sekarang punya gambar baru di awal.",
        "This chapter now begins with a picture of its own.",
        "Six words are enough to tell.",
    )
    pairs = [
        Pair(Path("a.csv"), n, ("id", one), ("en", other))
        for n, (one, other) in enumerate([(own, english), (own, copy), ("Lainnya", "Others"), ("Lainnya", "More")])
    ]
    (found,) = copied(pairs)
    assert (found.path, found.line) == (Path("a.csv"), 1)
    assert "each text wants its own" in found.message
    assert [problem.line for problem in copied([Pair(p.path, p.line, p.other, p.one) for p in pairs])] == [1]
    assert list(copied([pairs[0], pairs[0]])) == []
