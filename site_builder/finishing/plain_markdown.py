"""A page as plain Markdown, for whatever reads no site.

What only the site understands becomes plain: a callout is a quotation, a tab a paragraph under its title, a heading a
heading. What becomes of programs, pictures and links, the notebooks and the copies say.
"""

import re
from collections.abc import Iterable
from typing import Any

from site_builder import blocks, localize
from site_builder.blocks import Made
from site_builder.sources.document import INLINE, Block
from site_builder.sources.pages import Page

_INLINE = re.compile(
    r'(?P<whole>\[(?P<label>(?:[^\[\]`]|`[^`]*`)*)\]\((?P<to>[^)\s]*)(?:\s+"[^"]*")?\))|' + INLINE.pattern, re.DOTALL
)


class Writer:
    """Writes the blocks of a page as lines."""

    def __init__(self, page: Page, made: Made) -> None:
        self.page, self.made = page, made
        self.lines: list[str] = []
        self._quote = ""

    def write(self, content: Iterable[Block], quote: str = "") -> None:
        """Write the blocks of a page, or of a part of it that stands in a quotation."""
        for block in content:
            self._quote = quote
            blocks.kind_of(block).cell(block, self)

    def take(self) -> str:
        """Give what has been written since the last time, without the blank lines around it."""
        lines, self.lines = self.lines, []
        while lines and lines[0].strip(" >") == "":
            del lines[0]
        while lines and lines[-1].strip(" >") == "":
            del lines[-1]
        return "\n".join(lines)

    # What the kinds of block write with.

    def markdown(self, *lines: str) -> None:
        self.gap()
        self.verbatim(*lines)
        self.gap()

    def verbatim(self, *lines: str) -> None:
        self._add(lines, self._quote)

    def gap(self) -> None:
        self._gap(self._quote)

    def heading(self, line: str) -> None:
        self.verbatim(self.inline(line).rstrip())

    def titled(self, title: str, content: Iterable[Block], quoted: bool) -> None:
        quote = self._quote
        inside = f"{quote}> " if quoted else quote
        self._gap(quote)
        self._add([f"**{self.inline(title)}**"], inside)
        self._gap(inside)
        self.write(content, inside)
        self._gap(quote)

    def in_quotation(self) -> bool:
        return bool(self._quote)

    def inline(self, text: str) -> str:
        return "\n".join(line.rstrip() for line in _INLINE.sub(self._part, text).split("\n"))

    def published(self, name: str) -> str:
        return ""

    def picture(self, name: str, svg: str, alt: str) -> None:
        raise NotImplementedError

    def code(
        self, source: str, metadata: dict[str, Any], printed: Iterable[tuple[str, str]] = (), note: str = ""
    ) -> None:
        raise NotImplementedError

    def link(self, text: str, target: str) -> str:
        """Give a link as it stands on the page, with its text made plain."""
        raise NotImplementedError

    def _add(self, lines: Iterable[str], quote: str) -> None:
        self.lines += [f"{quote}{line}".rstrip() for line in lines]

    def _gap(self, quote: str) -> None:
        """Leave a line blank, and only one; it ends every quotation but `quote`."""
        blank = quote.rstrip()
        if self.lines and not self.lines[-1].strip(" >"):
            blank = min(blank, self.lines.pop(), key=len)
        self.lines.append(blank)

    def _part(self, match: re.Match[str]) -> str:
        if match["formula"]:
            return localize.tex_decimals(" ".join(match[0].split()), self.page.language)
        if match["whole"]:
            return self.link(self.inline(match["label"]), match["to"])
        return "" if match["comment"] or match["attributes"] else match[0]
