"""Faults of an author that Markdown would pass on, or hide: each a pattern, what of a text it is not looked for in, and what to do."""

import re
from collections.abc import Iterator

from site_builder.sources.document import CODE, INLINE, VALUE, blank

_QUOTED = re.compile(f"{CODE.pattern}|{VALUE.pattern}", re.S)
_FENCED = re.compile(r"^([ \t]*)(`{3,}|~{3,})[^\n]*\n.*?^\1\2[ \t]*$", re.S | re.M)
_RULES = (
    # A picture, bar or script as HTML or as a file, which nothing computes and nobody can check.
    (
        r"!\[[^\]\n]*\]\(|<(?i:img|svg|picture|canvas|video|audio|object|embed|iframe|script|style|meter|progress|ol)\b",
        CODE,
        "{!r} shows what no program of the site has made: a figure draws it, a list is written in Markdown",
    ),
    # Emphasis begins and ends at the edge of a word; a star inside one is a sign of multiplication, and would vanish.
    (r"\S*[\w)\]]\*[\w(\[]\S*", INLINE, "the star in {!r} is read as emphasis: put code into backticks"),
    # Where formulas are not read aloud, such a link has no name.
    (r"\[\s*\$[^$\n]+\$\s*\](?=\()", None, "the link {!r} has no name but a formula: link words"),
    (
        r"\b(?:TODO|FIXME|XXX|TBD)\b|\b[Ll]orem ipsum\b",
        _QUOTED,
        "{!r} is left to do: write what belongs there",
    ),
    (
        r"\{+[^{}\n]*\w\.[^\W\d][^{}\n]*\}+|\{\{\s*[\w/-]+\.\w+",
        _QUOTED,
        "{!r} would be shown as it is: a value stands between two braces, {{{{ listing.name }}}}",
    ),
)


def find(text: str) -> Iterator[tuple[int, str]]:
    """Give the faults of a readable text: how many lines stand before each, and what to do."""
    for pattern, elsewhere, said in _RULES:
        searched = elsewhere.sub(blank, text) if elsewhere else text
        for match in re.finditer(pattern, searched):
            yield text.count("\n", 0, match.start()), said.format(match[0])


def run_together(text: str) -> Iterator[tuple[int, str]]:
    """Tell where a table or a formula touches a line of text: Markdown would show its signs, or take the line into the table."""
    lines = _FENCED.sub(blank, text).split("\n")
    edges = [n for n, line in enumerate(lines) if line.strip() == "$$"]
    ends = [(n, -1 if k % 2 == 0 else 1, "a formula on lines of its own") for k, n in enumerate(edges)]
    rows = [n for n, line in enumerate(lines) if line.lstrip().startswith("|")]
    ends += [(n, step, "a table") for n in rows for step in (-1, 1) if n + step not in rows]
    for n, step, what in sorted(ends):
        if 0 <= n + step < len(lines) and lines[n + step].strip():
            yield (
                n,
                f"{what} wants an empty line {'before' if step < 0 else 'behind'} it, given {lines[n + step].strip()[:40]!r}",
            )
