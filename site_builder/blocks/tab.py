"""A tab: one of several ways, such as a command for each system."""

from collections.abc import Iterable

from site_builder.blocks import Kind, Notebook
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page


class Tab(Kind):
    """`=== "Title"`; Markdown itself makes its HTML."""

    name = shape = "tab"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        page.items.append(Item(self.name, block.options["title"], block.line))
        yield block.lines[0], block.line

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.titled(block.options["title"], block.content(), quoted=False)
