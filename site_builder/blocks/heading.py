"""A heading, of which the first is the title of the page."""

import re
from collections.abc import Iterable

from site_builder.blocks import Kind, Notebook
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page


class Heading(Kind):
    """`## Text {#id}`: links lead to the id, which is the same in all languages."""

    name = shape = "heading"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        level, text = block.options["level"], block.options["text"]
        identifier = re.search(r"#([\w-]+)", block.options.get("attributes", ""))
        if identifier is None:
            page.problem(block.line, f"the heading {text!r} has no id: write {{#some-id}} behind it")
        if not text:
            page.problem(block.line, "the heading has no text")
        if level == "#" and not page.title:
            page.title = re.sub(r"[*`]", "", text)
        page.items.append(Item(self.name, f"{level} #{identifier[1] if identifier else '?'}", block.line))
        yield block.lines[0], block.line

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.heading(block.lines[0])
