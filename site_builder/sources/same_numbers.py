"""The whole numbers that a text types: the same in two languages, in the same order, and so are the places to fill in."""

import re
from collections.abc import Iterator

from site_builder.sources.translations import Said
from site_builder.sources.typed_numbers import without_code

_WHOLE = re.compile(r"(?:(?<![\w)\]}])[−-]\s?)?\d+")
"""A whole number with its sign; a hyphen behind a word, as in 3-4, is none."""
_PLACE = re.compile(r"\{\w*\}")
"""Where something is filled in."""


def differ(one: Said, other: Said) -> Iterator[str]:
    """Tell the numbers and places, `{name}`, of two texts, if they differ."""
    here, there = ([*typed(text), *_PLACE.findall(without_code(text)[0])] for _, text in (one, other))
    if here != there:
        alone = f"{', '.join(here) or 'none'} here, and {', '.join(there) or 'none'}"
        yield f"the two languages differ in the numbers of {one[1][:40]!r}: {alone}"


def typed(text: str) -> list[str]:
    """Give the whole numbers of a text that are no code, in their order."""
    found = _WHOLE.findall(without_code(text)[0])
    return [str(int("".join(number.split()).replace("−", "-"))) for number in found]
