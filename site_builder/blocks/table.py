"""A table of running text."""

import re
from collections.abc import Iterable

from site_builder.blocks.text import Text
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page

_CELL_BORDER = re.compile(r"(?<!\\)\|")


class Table(Text):
    """`| cell | cell |` lines: the two languages have as many rows, of as many cells, each a text of its own."""

    name = shape = "table"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        for number, line in enumerate(block.lines, block.line):
            page.items.append(Item("table row", f"{len(_CELL_BORDER.findall(line)) - 1} cells", number))
        for _ in super().read(block, page):
            for number, line in enumerate(block.lines, block.line):
                yield from ((cell, number) for cell in _CELL_BORDER.split(line))
