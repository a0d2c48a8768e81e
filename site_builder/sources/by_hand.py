"""Pictures, bars and scripts that stand on a page as HTML or as a file, which nothing computes and nobody can check."""

import re
from collections.abc import Iterator

from site_builder.sources.document import CODE, blank

_PICTURE = re.compile(
    r"!\[[^\]\n]*\]\(|<(?:img|svg|picture|canvas|video|audio|object|embed|iframe|script|style|meter|progress|ol)\b",
    re.I,
)


def find(readable: str) -> Iterator[tuple[int, str]]:
    """Give what of a page's readable text is made by hand: how many lines stand before it, and what to do."""
    text = CODE.sub(blank, re.sub(r"<!--.*?-->", blank, readable, flags=re.S))
    for match in _PICTURE.finditer(text):
        said = (
            f"{match[0]!r} shows what no program of the site has made: a figure draws it, a list is written in Markdown"
        )
        yield text.count("\n", 0, match.start()), said
