"""Texts of a block that are known by a key, such as an exercise's hints: each language gives them in the same order."""

from collections.abc import Iterator

from site_builder.problems import Problem
from site_builder.sources.document import Block, parse, walk
from site_builder.sources.pages import Page
from site_builder.sources.toml_fence import keys


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Tell where a text stands below another key: texts are held against each other by their places."""
    for here, there in zip(_fences(first), _fences(second), strict=False):
        for (mine, line), (other, its_line) in zip(keys(here.body), keys(there.body), strict=False):
            if mine != other:
                place = f"{second.path.as_posix()}:{there.line + its_line + 1}"
                said = f"the two languages give other texts: one of {mine!r} here, where {place} has one of {other!r}"
                yield Problem(first.path, here.line + line + 1, f"{said}; write them in the same order")
                break


def _fences(page: Page) -> Iterator[Block]:
    return (block for block in walk(parse(page.text)) if block.language in ("exercise", "explorable"))
