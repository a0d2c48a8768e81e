"""Code that is shown and not run: a command, a file, Markdown."""

import re
from collections.abc import Iterable

from site_builder.blocks import Kind, Notebook, option_problems
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page

SHOWN = ("text", "console", "powershell", "markdown")
"""What may stand on a page without being run; any other name, however it is written, could be Python's."""

_PRINTED = re.compile(r"(?<![\w=./:\"'-])\d+(?:[.,]\d+)*(?:e[+-]?\d+)?(?![\w/-])")
"""A number by itself, as programs print it: not part of a name, an option or an address."""


_NO_WORD = re.compile(r"\w+=[\w.]+|[\w.-]*(?:[_/]|\w\.[a-z]|[A-Za-z]\d)[\w./-]*|[=#|$+<>{}\[\]]")
"""What both languages have in a block with words: names, paths, settings, signs."""


class Code(Kind):
    """What no other kind takes; Markdown itself makes its HTML."""

    name = "code"
    last = True

    def takes(self, block: Block) -> bool:
        return block.shape == self.shape

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("a code block", block, page, ())
        if block.language not in SHOWN:
            listing = "Python on a page is a listing, so that it runs: its code stands in a file of its own"
            known = f"other code is one of {', '.join(SHOWN)}, given {block.language!r}"
            page.problem(block.line, f"{listing}; {known}")
        elif block.language != "markdown" and (printed := _PRINTED.search(block.body)):
            line = block.line + 1 + block.body.count("\n", 0, printed.start())
            page.problem(line, f"the number {printed[0]!r} is typed by hand: what a program prints, a listing shows")
        shown = _no_words(block.body) if block.language in ("markdown", "text") else block.body
        page.items.append(Item(self.name, f"{block.language} {shown}", block.line))
        return ()

    def cell(self, block: Block, notebook: Notebook) -> None:
        marks = f"{block.indent}{block.marks}"
        notebook.verbatim(f"{marks}{block.language}", *(block.body.split("\n") if block.body else []), marks)


def _no_words(body: str) -> str:
    """Give what both languages have of code that is written in each of them: its length, and what is no word."""
    return f"lines {len(body.splitlines())}: {' '.join(sorted(_NO_WORD.findall(body)))}"
