"""A text that is much shorter in one language, or empty there: something is missing that no number, no link and no code tells.

Two translations differ in length, short ones more than long ones: so each gets some characters for nothing.
"""

import re
from collections.abc import Iterator

from site_builder.sources.translations import Said

ROOM = 40
"""Characters that are added to both lengths."""
MOST = 2
"""How many times as long as the other one a text may be then; the pages of the tutorial stay below 1.7."""


def differ(one: Said, other: Said) -> Iterator[str]:
    """Tell the lengths of two texts, if they differ too much."""
    here, there = (" ".join(text.split()) for _, text in (one, other))
    short, long = sorted((len(here), len(there)))
    one_is_empty = bool(re.search(r"\w", here)) != bool(re.search(r"\w", there))
    if one_is_empty or long + ROOM >= MOST * (short + ROOM):
        yield f"does one of them lack something? {here[:40]!r} has {len(here)} characters here, and {len(there)}"
