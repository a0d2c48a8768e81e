"""Values of runs, quoted by pages: `{{ listing.name[index]:format }}`, and what follows from some: `{{ 100 * listing.name:format }}`."""

import re
from collections.abc import Callable

from site_builder import blocks
from site_builder.rendering.quotation import listing, value
from site_builder.sources import document
from site_builder.sources.document import INLINE, VALUE, Block

__all__ = ["listing", "replace_values", "value"]


def replace_values(text: str, resolve: Callable[[str, bool, int], str]) -> str:
    """Put values in place of `{{ … }}`, everywhere but in code.

    `resolve` is given the expression, whether it stands in a formula, and the line.
    """

    def write(block: Block) -> str:
        text = "\n".join(block.lines)
        if block.shape == "formula":
            return VALUE.sub(lambda m: resolve(m["expression"], True, block.line), text)
        if block.shape != "fence":
            return _replace_inline(text, block.line, resolve)
        if not blocks.kind_of(block).quotes:
            return text
        return "\n".join([block.lines[0], _replace_inline(block.body, block.line + 1, resolve), block.lines[-1]])

    return document.rewrite(text, write)


def _replace_inline(text: str, line: int, resolve: Callable[[str, bool, int], str]) -> str:
    def swap(match: re.Match[str]) -> str:
        at = line + text.count("\n", 0, match.start())
        if match["formula"]:
            return VALUE.sub(lambda m: resolve(m["expression"], True, at), match[0])
        if match["value"]:
            return VALUE.sub(lambda m: resolve(m["expression"], False, at), match[0])
        return match[0]

    return INLINE.sub(swap, text)
