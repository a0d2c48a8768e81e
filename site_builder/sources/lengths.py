"""A text that is much shorter in one language, or empty there: something is missing that no number, no link and no code tells.

Two translations differ in length, short ones more than long ones: so each gets some characters for nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources.pages import Page

ROOM = 40
"""Characters that are added to both lengths."""
MOST = 2
"""How many times as long as the other one a text may be then; the pages of the tutorial stay below 1.7."""


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Find the texts of two languages of a page of which one is much the shorter, if both have as many, and the descriptions."""
    as_many = len(first.inline) == len(second.inline)
    for here, there in zip(first.inline, second.inline, strict=True) if as_many else ():
        if here and there and (said := differ(here[0].detail, there[0].detail)):
            place = f"{second.path.as_posix()}:{there[0].line}"
            yield Problem(first.path, here[0].line, f"the text has {said} in {place}: does one of them lack something?")
    if said := differ(first.description, second.description):
        yield Problem(first.path, 1, f"the description has {said} in {second.path.as_posix()}:1")


def check(path: Path, texts: Iterable[tuple[int, Mapping[str, str]]]) -> Iterator[Problem]:
    """Find the texts of a file of which one is much the shorter: line, and text by language."""
    for line, said in texts:
        one, *others = LANGUAGES
        for other in others:
            if differs := differ(said.get(one, ""), said.get(other, "")):
                yield Problem(
                    path,
                    line,
                    f"{said.get(one, '')[:40]!r} has {differs} in {other!r}: does one of them lack something?",
                )


def differ(one: str, other: str) -> str:
    """Tell how the lengths of two texts differ, if they differ too much."""
    mine, its = (len(" ".join(text.split())) for text in (one, other))
    if bool(re.search(r"\w", one)) == bool(re.search(r"\w", other)) and max(mine, its) + ROOM < MOST * (
        min(mine, its) + ROOM
    ):
        return ""
    return f"{mine} characters here and {its}"
