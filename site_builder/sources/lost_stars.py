"""A star that is meant as one, such as a product that readers are to type, but that Markdown takes for emphasis."""

import re
from collections.abc import Iterator

from site_builder.sources.document import INLINE, blank

_BETWEEN = re.compile(r"\S*[\w)\]]\*[\w(\[]\S*")
"""Emphasis begins and ends at the edge of a word; a star inside one is a sign of multiplication."""


def find(text: str) -> Iterator[tuple[int, str]]:
    """Give the stars of a readable text that would vanish, each with its line within it; those in code stay."""
    text = INLINE.sub(blank, text)
    for match in _BETWEEN.finditer(text):
        yield (
            text.count("\n", 0, match.start()),
            f"the star in {match[0]!r} is read as emphasis: put code into backticks",
        )
