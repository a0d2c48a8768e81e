"""The reference of a module, which mkdocstrings writes from its docstrings."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.blocks import Kind
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page


class Reference(Kind):
    """`::: package.module`."""

    name = shape = "reference"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        page.items.append(Item(self.name, block.options["name"], block.line))
        yield block.lines[0], block.line

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [Path(block.options["name"].partition(".")[0])]
