"""Running text: paragraphs and lists, and what stands between them."""

import itertools
import re
from collections.abc import Iterable, Iterator

from site_builder.blocks import Kind, Notebook
from site_builder.sources.document import CODE, Block
from site_builder.sources.pages import Item, Page

_LIST = re.compile(r"\s*(?:[-+*]|\d+[.)])\s")

_FORMULA = re.compile(r"\\[(\[]|\$\$")


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
            if marks := _FORMULA.search(CODE.sub("", line)):
                page.problem(
                    number, f"a formula stands between $ signs, or between lines of $$, not between {marks[0]}"
                )
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
        return Item("paragraph", "", block.line)
    kind = "numbered list" if first[0].strip()[0].isdigit() else "list"
    return Item(kind, f"of {sum(map(bool, map(_LIST.match, block.lines)))}", block.line)


class Blank(Kind):
    """An empty line."""

    name = shape = "blank"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        return ()

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.gap()


class Abbreviation(Text):
    """`*[NAME]: what it stands for`, which notebooks do not know."""

    name = shape = "abbreviation"

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.gap()


class FrontMatter(Kind):
    """What the page says of itself, at its top."""

    name = shape = "front matter"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        return ()
