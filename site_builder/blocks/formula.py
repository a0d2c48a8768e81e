"""A formula on lines of its own."""

from collections.abc import Iterable

from site_builder import localize
from site_builder.blocks import Kind, Notebook
from site_builder.sources.document import Block, values
from site_builder.sources.formula_words import WORDS
from site_builder.sources.pages import Item, Page, Span


class Formula(Kind):
    """TeX between lines of `$$`, which may quote values; the typesetter makes its HTML."""

    name = shape = "formula"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        page.items.append(Item(self.name, comparable(block.body), block.line))
        page.spans.append(Span("display", block.body, block.line + 1))
        page.quote(values(block.body, block.line + 1))
        return ()

    def cell(self, block: Block, notebook: Notebook) -> None:
        lines = [localize.tex_decimals(line.strip(), notebook.page.language) for line in block.body.split("\n")]
        # In a quotation, the signs at the beginnings of the lines would end up in the formula.
        notebook.verbatim(*([f"$$ {' '.join(lines)} $$"] if notebook.in_quotation() else ["$$", *lines, "$$"]))


def comparable(formula: str) -> str:
    r"""Blank what a formula may say in words (`\text{…}`) and how it is spaced."""
    formula = WORDS.sub(r"\\text{}", formula)
    return " ".join(formula.split())
