"""What makes a table of an output, whose lines stay lines, in the build and in the browser."""

import re
from pathlib import Path

import pytest

from site_builder.blocks.listing import LINED_UP, _result

OUTPUT = Path(__file__).parents[3] / "site_builder" / "browser" / "output.js"


@pytest.mark.parametrize("text", ["epoch  loss\n", "said\na   1\n", "  3 0.5\n 10 0.4\n", "[[1 0]\n [0 1]]\n", " -1\n"])
def test_what_spaces_line_up_is_a_table(text: str) -> None:
    assert '<div class="listing__output lined-up no-copy">' in _result("output", "Output", "data-output", text)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "loss 0.5, right 3 of 4\n", "a:\n  the same: True\n", "[0.5 0.25]\n", "at the end  \n"]
)
def test_sentences_are_none(text: str) -> None:
    assert '<div class="listing__output no-copy">' in _result("output", "Output", "data-output", text)


def test_the_browser_has_the_same_rule() -> None:
    (rule,) = re.findall(r"LINED_UP = /(.*)/m;", OUTPUT.read_text(encoding="utf-8"))
    assert rule == LINED_UP.pattern
