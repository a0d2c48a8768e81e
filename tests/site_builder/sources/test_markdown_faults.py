"""Slips that Markdown would pass on, or hide, are refused where they stand; what says something is not."""

import re

import pytest
from markdown import markdown

from site_builder.blocks import readable
from site_builder.sources import markdown_faults

BY_HAND = [
    "![The loss falls](../loss.png)", 'so <img src="x.png" alt="y"> it', "<svg><path/></svg>", '<meter value="0.98">x</meter>', '<progress value="98">',
    '<ol start="98"><li>x</li></ol>', '<script>document.write("x")</script>', "| ![a](b.png) | c |", "<IMG src=x>",
]  # fmt: skip
STARS = ["Type (a*b + c) * (a*b).", "a*b*c", "2*(a + b)*c", "(a + b)*(a - b)*c", "x[0]*x[1]*x[2]"]
LINKS = ["As [$a\\,(1 - a)$](x.md#slope) says.", "[ $z$ ](#z)"]
TO_DO = ["TODO: say why", "(FIXME)", "Lorem ipsum dolor", "XXX"]
BRACES = ["It is { run.n }.", "{run.losses[0]:.2f}", "{{ run.n }", "{ run.n }}", "{{ run.n"]
REFUSED = {
    "no program of the site has made": BY_HAND,
    "is read as emphasis": STARS,
    "has no name but a formula": LINKS,
    "is left to do": TO_DO,
    "{{ listing.name }}": BRACES,
}


@pytest.mark.parametrize(("said", "text"), [(said, text) for said, texts in REFUSED.items() for text in texts])
def test_a_slip_is_told_with_its_line(said: str, text: str) -> None:
    line, message = next(markdown_faults.find(readable(f"Text.\n\n{text}\n")))
    assert line == 2
    assert said in message


@pytest.mark.parametrize("text", STARS)
def test_a_star_that_is_refused_would_vanish(text: str) -> None:
    assert "*" not in re.sub(r" \* ", "", markdown(text))  # as readers would see it


@pytest.mark.parametrize(
    "text",
    [
        "`<progress>` and `![x](y)`", "[x](y)!", "```text\n![a](b)\n```", "$a < b$",
        "`(a*b + c) * (a*b)`", "+, − or *.", "names, +, −, *, tanh", "*batch*-nya", "**four** (*batches*)", "$a*b$ and $b*c$", "a * b * c",
        "[the slope $a$](x.md)", "[the slope](x.md) is $a$", "in $[0, 1]$ (all of it)", "[$a$]",
        "to do", "todo", "{{ run.n }}", "`{ run.n }` and `TODO`", "given: {given}", "{ .moved }", "$x_{i}$. {#a}", r"$\frac{a}{b.}$",
    ],
)  # fmt: skip
def test_what_says_something_is_none(text: str) -> None:
    assert list(markdown_faults.find(readable(f"Text.\n\n{text}\n"))) == []


TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |"
FORMULA = "$$\nz = w\n$$"


@pytest.mark.parametrize("what", [TABLE, FORMULA])
@pytest.mark.parametrize("indent", ["", "    "])
def test_what_markdown_would_not_see_is_told(what: str, indent: str) -> None:
    """Trap: without an empty line, readers saw the signs of a table or a formula, or a sentence in its last row."""
    whole = f"Text.\n\n{what}\n\nMore.".replace("\n", f"\n{indent}")
    assert list(markdown_faults.run_together(whole)) == []
    before = whole.replace(f"\n{indent}\n{indent}", f"\n{indent}", 1)
    ((line, said),) = markdown_faults.run_together(before)
    assert (line, "before it, given 'Text.'" in said) == (1, True)
    last = whole.rindex(f"\n{indent}\n{indent}More")
    ((_, said),) = markdown_faults.run_together(whole[:last] + whole[last + len(indent) + 1 :])
    assert "behind it, given 'More.'" in said
    assert list(markdown_faults.run_together(f"```text\nText.\n{what}\nMore.\n```")) == []
