"""Opposites, such as left and right: a text that has the one in one language, and only the other in the other.

The file of each language lists its own, `OPPOSITES`, in the same order; of those, translations of this site keep which is said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources.own_language import own_prose
from site_builder.sources.pages import Page


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Find the texts of two languages of a page that say the opposite, if both have as many, and the descriptions."""
    as_many = len(first.inline) == len(second.inline)
    for here, there in zip(first.inline, second.inline, strict=True) if as_many else ():
        if here and there and (said := _parted((first.language, here[0].detail), (second.language, there[0].detail))):
            place = f"{second.path.as_posix()}:{there[0].line}"
            yield Problem(first.path, here[0].line, f"the two languages say the opposite: {said} in {place}")
    if said := _parted((first.language, first.description), (second.language, second.description)):
        yield Problem(first.path, 1, f"the descriptions say the opposite: {said} in {second.path.as_posix()}:1")


def check(path: Path, texts: Iterable[tuple[int, Mapping[str, str]]]) -> Iterator[Problem]:
    """Find the texts of a file that say the opposite: line, and text by language."""
    first, *others = LANGUAGES
    for line, text in texts:
        for other in others:
            if said := _parted((first, text.get(first, "")), (other, text.get(other, ""))):
                yield Problem(path, line, f"the two languages say the opposite: {said} in {other!r}")


def _parted(one: tuple[str, str], other: tuple[str, str]) -> str:
    """Tell which opposites two texts, each with its language, have."""
    for mine, its in zip(_found(*one), _found(*other), strict=False):
        if all(mine) or all(its) or not any(mine) or not any(its):
            continue
        if bool(mine[0]) != bool(its[0]):
            return f"{''.join(mine)!r} here, {''.join(its)!r}"
    return ""


def _found(language: str, text: str) -> list[tuple[str, ...]]:
    """Give the first of each pair and the second, as the text has them, if it does."""
    prose = " ".join(own_prose(text).split())
    return [
        tuple(found[0] if (found := re.search(rf"\b(?:{word})\b", prose, re.I)) else "" for word in pair)
        for pair in languages.language(language).opposites
    ]
