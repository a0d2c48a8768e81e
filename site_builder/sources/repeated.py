"""A text that a page has twice in one language, where the other has two: one of them was meant to say something else."""

import re
from collections.abc import Iterator

from site_builder.problems import Problem
from site_builder.sources.pages import Page

LEAST = 5
"""Words of a text, below which a table or an exercise may well say it again."""


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Find the texts that one language of a page repeats and the other does not, if both have as many texts."""
    if len(first.inline) != len(second.inline):
        return
    texts = [[" ".join(items[0].detail.split()) if items else "" for items in p.inline] for p in (first, second)]
    for (page, mine), its in zip(zip((first, second), texts, strict=True), reversed(texts), strict=True):
        seen: dict[str, int] = {}
        for n, text in enumerate(mine):
            earlier = seen.setdefault(text, n)
            if its[earlier] != its[n] and len(re.findall(r"[^\W\d_]{2,}", text)) >= LEAST:
                line, before = page.inline[n][0].line, page.inline[earlier][0].line
                yield Problem(
                    page.path, line, f"{text[:80]!r} stands in line {before} too; the other language says two things"
                )
