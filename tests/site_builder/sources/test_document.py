"""A page is taken apart into blocks, and no line of it is lost."""

import re
from pathlib import Path

import pytest

from site_builder.sources import document

ROOT = Path(__file__).resolve().parents[3]
PAGE = """---
description: x
---
# A {#a}
Text of
two lines.

| a | b |
| - | - |

!!! tip "One"

    Text in it.

    === "Two"

        ```text
        deep
          deeper
        ```

    $$
    x
    $$
Text after it.

::: package.module
"""


def shown(blocks: tuple[document.Block, ...]) -> list[tuple[str, int]]:
    return [(block.shape, block.line) for block in blocks if block.shape != "blank"]


def test_blocks_have_their_places() -> None:
    """Each with the line where it begins, and what stands in a callout inside that."""
    page = document.parse(PAGE)
    assert shown(page) == [
        ("front matter", 1), ("heading", 4), ("text", 5), ("table", 8), ("callout", 11), ("text", 25), ("reference", 27),
    ]  # fmt: skip
    callout = next(block for block in page if block.shape == "callout")
    assert shown(callout.inside) == [("text", 13), ("tab", 15), ("formula", 22)]
    tab = next(block for block in callout.inside if block.shape == "tab")
    assert shown(tab.inside) == [("fence", 17)]
    assert [block.line for block in document.walk(page)] == sorted(block.line for block in document.walk(page))


def test_what_stands_inside_can_stand_alone() -> None:
    """Without the indentation of all that is around it, and with its own."""
    callout = next(block for block in document.parse(PAGE) if block.shape == "callout")
    tab = next(block for block in callout.content() if block.shape == "tab")
    (fence,) = (block for block in tab.content() if block.shape == "fence")
    assert (fence.body, fence.indent, fence.lines) == ("deep\n  deeper", "", ("```text", "deep", "  deeper", "```"))


def test_the_first_line_of_a_block_is_taken_apart() -> None:
    """Options of fences, titles of callouts and tabs, ids of headings."""
    (fence,) = document.parse('  ~~~~python exec="on" listing="one" more\n~~~\n  ~~~~')
    assert (fence.language, fence.options, fence.rest) == ("python", {"exec": "on", "listing": "one"}, "more")
    assert (fence.indent, fence.marks, fence.body, fence.closed) == ("  ", "~~~~", "~~~", True)
    assert document.parse("## B {#b}")[0].options == {"level": "##", "text": "B", "attributes": "#b"}
    assert document.parse('??? tip "T"')[0].options == {"mark": "???", "kind": "tip", "title": "T"}
    assert document.parse("!!! tip")[0].options == {"mark": "!!!", "kind": "tip"}


@pytest.mark.parametrize(
    "text", ["```text\na", "$$\na", '!!! tip "T"\n\n    ```text\n    a\nb\n```\nc\n```', "---\nx: y"]
)
def test_a_block_that_is_never_closed_says_so(text: str) -> None:
    """Also one that its callout ends before."""
    assert not all(block.closed for block in document.walk(document.parse(text)))


def test_no_line_is_lost() -> None:
    """Written again block by block, every page is as it was."""
    pages = sorted((ROOT / "docs").rglob("*.md"))
    texts = [page.read_text(encoding="utf-8") for page in pages]
    for text in [PAGE, "", "\n", "```", *texts]:
        assert document.rewrite(text, lambda block: "\n".join(block.lines)) == text
    assert pages


def test_values_have_their_lines() -> None:
    """Those of a text that does not begin at the first line."""
    text = re.sub("_", "\n", "{{ a.b }}__x {{c.d:.2f}}")
    assert list(document.values(text, 7)) == [("a.b", 7), ("c.d:.2f", 9)]
