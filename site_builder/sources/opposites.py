"""Words with an opposite, such as left and right, or blue and orange: where both languages have one, it is the same.

A language lists them as `OPPOSITES`, in rows; a row, and a word's place in it, mean the same in each language.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterator

from site_builder import languages
from site_builder.sources.own_language import prose
from site_builder.sources.translations import Said


def contradict(one: Said, other: Said) -> Iterator[str]:
    """Tell the words of a row, if each of two texts has one that the other lacks: a freer translation only leaves one out."""
    for here, there in zip(_rows(one[0]), _rows(other[0]), strict=False):
        mine, its = list(here.finditer(prose(one[1]))), list(there.finditer(prose(other[1])))
        left, right = (Counter(match.lastgroup for match in found) for found in (mine, its))
        if left - right and right - left:
            said, its_said = (
                ", ".join(dict.fromkeys(match[0] for match in found if match.lastgroup in alone))
                for found, alone in ((mine, left - right), (its, right - left))
            )
            yield f"one language says {said!r} in {one[1][:40]!r}, and the other {its_said!r}"


@functools.cache
def _rows(language: str) -> list[re.Pattern[str]]:
    """Make a pattern of each row, with a group for each word and its forms."""
    rows = (row.split("; ") for row in languages.language(language).opposites.splitlines() if row)
    return [
        re.compile("|".join(rf"(?P<w{n}>\b(?:{forms})\b)" for n, forms in enumerate(row)), re.IGNORECASE)
        for row in rows
    ]
