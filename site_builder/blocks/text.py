"""Running text: paragraphs and lists, and what stands between them."""

import itertools
import re
from collections.abc import Iterable, Iterator

from site_builder.blocks import Kind, Notebook
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page

_LIST = re.compile(r"\s*(?:[-+*]|\d+[.)])\s")

_RULE = re.compile(r"^[ \t]*(?:[-=]+|(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,}))[ \t]*$", re.M)
"""A line across the page, or one below a paragraph that makes a heading of it."""
_BY_NAME = re.compile(r"\s{0,3}\[[^\]^]+\]:\s")
"""Where a link by name, `[text][name]`, leads."""


class Text(Kind):
    """Lines that no other kind takes; in a paragraph, two languages may order their sentences as they like."""

    name = shape = "text"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        for number, line in enumerate(block.lines, block.line):
            if re.search(r"<pre\b", line, re.I):
                page.problem(number, "code on a page stands in a block between lines of ```, not in <pre>")
            if tag := re.search(r"<(?:a|h[1-6])\b", line, re.I):
                page.problem(
                    number, f"a heading or a link is written in Markdown, not as {tag[0]}>, so that it is checked"
                )
            if _BY_NAME.match(line):
                page.problem(number, "where a link leads stands behind its text, [text](target), so that it is checked")
        if block.shape == Text.shape:
            page.items.append(_skeleton(block))
        for number, item in _items(block):
            yield item, block.line + number

    def cell(self, block: Block, notebook: Notebook) -> None:
        text = notebook.inline(block.body)
        if not _LIST.match(text):  # a number that ends a sentence at the start of a line begins no list
            text = re.sub(r"(?<=\n)(\d+)(?=[.)] )", r"\1\\", text)
        notebook.verbatim(*text.split("\n"))


def _items(block: Block) -> Iterator[tuple[int, str]]:
    """Give the items of a list, or the whole of another text, each with the number of lines before it."""
    starts = [n for n, line in enumerate(block.lines) if n == 0 or (_LIST.match(block.lines[0]) and _LIST.match(line))]
    for start, end in itertools.pairwise([*starts, len(block.lines)]):
        yield start, "\n".join(block.body.split("\n")[start:end])


def _skeleton(block: Block) -> Item:
    """Give what both languages must have here: a paragraph, or a list of so many items."""
    first = _LIST.match(block.lines[0])
    if first is None:
        quoted = "quotation" if block.lines[0].lstrip().startswith(">") else "paragraph"
        return Item(quoted, "with a rule" if _RULE.search(block.body) else "", block.line)
    marks = [match for line in block.lines if (match := _LIST.match(line))]
    kind = "numbered list" if first[0].strip()[0].isdigit() else "list"
    start = "" if kind == "list" or int(first[0].strip()[:-1]) == 1 else f" from {first[0].strip()[:-1]}"
    margins = [len(match[0]) - len(match[0].lstrip()) for match in marks]
    deep = [(margin - margins[0]) // 4 for margin in margins]
    nested = f", nested {deep}" if any(deep) else ""
    return Item(kind, f"of {len(marks)}{start}{nested}", block.line)


class Blank(Kind):
    """An empty line."""

    name = shape = "blank"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        return ()

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.gap()


class FrontMatter(Kind):
    """What the page says of itself, at its top."""

    name = shape = "front matter"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        return ()
