"""A link that is a formula and nothing else: where formulas are not read aloud, it has no name."""

import re
from collections.abc import Iterator

_ALONE = re.compile(r"\[\s*\$[^$\n]+\$\s*\](?=\()")


def find(text: str) -> Iterator[tuple[int, str]]:
    """Give the links of a readable text that no word names, each with its line within it."""
    for match in _ALONE.finditer(text):
        yield text.count("\n", 0, match.start()), f"the link {match[0]!r} has no name but a formula: link words"
