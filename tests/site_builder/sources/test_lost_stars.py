"""A star that Markdown would take for emphasis is refused where it is meant as one."""

import re

import pytest
from markdown import markdown

from site_builder.sources import lost_stars

LOST = ["Type (a*b + c) * (a*b).", "a*b*c", "2*(a + b)*c", "(a + b)*(a - b)*c", "x[0]*x[1]*x[2]"]
KEPT = [
    "`(a*b + c) * (a*b)`",
    "+, − or *.",
    "names, +, −, *, tanh",
    "*batch*-nya",
    "**four** (*batches*)",
    "$a*b$ and $b*c$",
    "a * b * c",
]


@pytest.mark.parametrize("text", LOST)
def test_a_star_that_would_vanish_is_refused(text: str) -> None:
    assert "*" not in re.sub(r" \* ", "", markdown(text))  # as readers would see it
    line, message = next(lost_stars.find(f"Text.\n\n{text}\n"))
    assert line == 2
    assert "is read as emphasis" in message


@pytest.mark.parametrize("text", KEPT)
def test_emphasis_and_code_are_not(text: str) -> None:
    assert list(lost_stars.find(text)) == []
