"""A page shows what a program of the site has made."""

import pytest

from site_builder.blocks import readable
from site_builder.sources import by_hand


@pytest.mark.parametrize(
    "text",
    [
        "![The loss falls](../loss.png)", 'so <img src="x.png" alt="y"> it', "<svg><path/></svg>", '<meter value="0.98">x</meter>', '<progress value="98">',
        '<ol start="98"><li>x</li></ol>', '<script>document.write("x")</script>', "| ![a](b.png) | c |",
    ],
)  # fmt: skip
def test_what_is_made_by_hand_is_refused(text: str) -> None:
    ((line, said),) = by_hand.find(readable(f"Text.\n\n{text}\n"))
    assert line == 2
    assert "no program of the site has made" in said


@pytest.mark.parametrize(
    "text", ["`<progress>` and `![x](y)`", "<!-- <img> -->", "[x](y)!", "```text\n![a](b)\n```", "$a < b$"]
)
def test_words_and_code_are_not(text: str) -> None:
    assert list(by_hand.find(readable(f"Text.\n\n{text}\n"))) == []
