"""What an author left to do: a reminder, filler, or braces that were meant to quote a value and quote none."""

import re
from collections.abc import Iterator

from site_builder.sources.document import CODE, VALUE, blank

_REMINDER = re.compile(r"\b(?:TODO|FIXME|XXX|TBD)\b|\b[Ll]orem ipsum\b")
_BRACES = re.compile(r"\{+[^{}\n]*\w\.[^\W\d][^{}\n]*\}+|\{\{\s*[\w/-]+\.\w+")


def find(text: str) -> Iterator[tuple[int, str]]:
    """Give what is left to do in a readable text, each with its line within it; code is none."""
    text = VALUE.sub(blank, CODE.sub(blank, text))
    for pattern, wanted in (
        (_REMINDER, "{!r} is left to do: write what belongs there"),
        (_BRACES, "{!r} would be shown as it is: a value stands between two braces, {{{{ listing.name }}}}"),
    ):
        for match in pattern.finditer(text):
            yield text.count("\n", 0, match.start()), wanted.format(match[0])
