"""A callout: what stands beside the text, such as a tip or an exercise's answer, under a title."""

from collections.abc import Iterable

from site_builder.blocks import Kind, Notebook
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page


class Callout(Kind):
    """`!!! tip "Title"`, or `??? tip "Title"` for one that opens; Markdown itself makes its HTML."""

    name = shape = "callout"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        kind = block.options["kind"]
        if not block.options.get("title", "").strip():
            page.problem(block.line, f"the callout {kind!r} has no title in quotes")
        page.items.append(Item(self.name, f"{block.options['mark']} {kind}", block.line))
        yield block.lines[0], block.line

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.titled(block.options.get("title", ""), block.content(), quoted=True)
