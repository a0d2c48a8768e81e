"""A link is named by words."""

import pytest

from site_builder.sources import nameless_links


@pytest.mark.parametrize("link", ["[$a\\,(1 - a)$](x.md#slope)", "[ $z$ ](#z)"])
def test_a_formula_alone_names_no_link(link: str) -> None:
    ((line, message),) = nameless_links.find(f"Text.\n\nAs {link} says.\n")
    assert line == 2
    assert "has no name but a formula" in message


@pytest.mark.parametrize(
    "text", ["[the slope $a$](x.md)", "[the slope](x.md) is $a$", "in $[0, 1]$ (all of it)", "[$a$]"]
)
def test_words_do(text: str) -> None:
    assert list(nameless_links.find(text)) == []
