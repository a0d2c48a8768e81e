"""Programs in color."""

import html
import re
from pathlib import Path

import pytest

from site_builder.rendering.render import colored, few_elements

ROOT = Path(__file__).resolve().parents[3]


def words(program: str) -> list[tuple[str, str]]:
    """List what is colored: the class, and the text."""
    found = re.findall(r"<b class=(\w+)>([^<]*)</b>", colored(program))
    return [(name, html.unescape(text)) for name, text in found]


def test_what_has_no_color_of_its_own_is_no_element() -> None:
    """Names, operators, brackets and space are most of a program."""
    assert words("total += weights[0] * (x - y).sum(axis=0)\n") == [("mi", "0"), ("mi", "0")]


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("import numpy as np", [("k", "import"), ("k", "as")]),
        ("x is not None and y in z", [("k", "is"), ("k", "not"), ("kc", "None"), ("k", "and"), ("k", "in")]),
        ("def f():  # why", [("k", "def"), ("nf", "f"), ("c1", "# why")]),
        ("print(0.5)", [("nb", "print"), ("mi", "0.5")]),
        ("def __len__(self):", [("k", "def"), ("nf", "__len__")]),
        ('f"a {x} b"', [("s2", 'f"a {'), ("s2", '} b"')]),
    ],
)
def test_what_has_a_color(program: str, expected: list[tuple[str, str]]) -> None:
    assert words(program) == expected


@pytest.mark.parametrize("path", sorted((ROOT / "nn_tutorial").glob("*.py")), ids=lambda path: path.name)
def test_nothing_of_a_program_is_lost(path: Path) -> None:
    program = path.read_text(encoding="utf-8")
    assert html.unescape(re.sub(r"<[^>]*>", "", colored(program))) == program


DEEP = """\
class A:
    def b(self):
        if self:

            return "as long as no phone shows it"
        return None


A()
"""


def test_deep_lines_that_may_be_too_long_are_set_in() -> None:
    """What is short stays with them as long as it is as deep, and ends before the line break."""
    shown = re.sub(r"</?b[^>]*>", "", colored(DEEP)).replace("&quot;", '"')
    deep = '            return "as long as no phone shows it"'
    assert shown == DEEP.replace(deep, f"<span><span>{deep}</span>").replace("None", "None</span>")


def test_a_long_word_may_break_behind_a_bracket() -> None:
    """Else it would begin in the row below its indentation."""
    assert "scores.<wbr>append(<wbr>network.<wbr>score(<wbr>X, y))" in colored(
        "    scores.append(network.score(X, y))\n"
    )
    assert "<wbr>" not in colored("scores.append(X, network.score(y))\n")


def test_words_without_a_color_are_no_elements_where_markdown_highlights() -> None:
    """Nor is there one before the code, which paper could end after; what has a color keeps it."""
    given = (
        '<pre><span></span><code><span class="nf">f</span><span class="p">(</span><span class="n">x</span>'
        '<span class="w"> </span><span class="o">=&lt;</span><span class="p">)</span></code></pre><span class="name">n</span>'
    )
    expected = '<pre><code><span class="nf">f</span>(x =&lt;)</code></pre><span class="name">n</span>'
    assert few_elements(given) == expected
