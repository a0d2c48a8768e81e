"""Lines that are folded away are in the page all the same, where they were."""

import re
from html import unescape

import pytest

from site_builder.rendering.folded import folded
from site_builder.rendering.render import colored

PROGRAM = 'import math\n\n\ndef f(x):\n    """A \'<f>\'."""\n    return x\n\n\nprint(f(1) < 2)\n'


def text_of(html: str) -> str:
    return unescape(re.sub("<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("program", "passages"),
    [
        (PROGRAM, [(4, 6)]),
        (PROGRAM, [(1, 1), (4, 6), (9, 9)]),
        (PROGRAM, [(1, 9)]),
        (PROGRAM.replace("A ", "A \f\u2028"), [(4, 6)]),
        ("def f():\n    return 1\n", [(1, 2)]),
    ],
)
def test_the_text_of_the_page_is_the_program(program: str, passages: list[tuple[int, int]]) -> None:
    html = folded(program, [(first, last, "said <b>") for first, last in passages])
    assert text_of(html) == program
    hidden = re.findall(r'aria-label="said &lt;b&gt;"><span class="listing__folded">(.*?\n)</span>', html, re.DOTALL)
    lines = program.split("\n")
    found = [text_of(each).strip("\n") for each in hidden]
    assert found == ["\n".join(lines[first - 1 : last]) for first, last in passages]


def test_a_blank_line_before_a_passage_goes_with_it() -> None:
    """What opens stands below the box; between two passages, one blank line stays."""
    html = folded(PROGRAM, [(4, 6, "f")])
    assert html.startswith(f"{colored('import math')}\n<input ")
    assert '<span class="listing__folded">\n' in html


def test_without_a_passage_it_is_the_program_in_colours() -> None:
    assert folded(PROGRAM, []) == colored(PROGRAM)
