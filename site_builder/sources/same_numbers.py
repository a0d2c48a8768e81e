"""The numbers that two languages of a page type, section by section in any order, and those of other texts, in the same."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources.pages import Page
from site_builder.sources.typed_numbers import without_code

_HEADING = re.compile(r"^#{1,6}\s.*$", re.M)
_WHOLE = re.compile(r"(?:(?<![\w)\]}])[−-]\s?)?\d+")
"""A whole number with its sign; a hyphen behind a word, as in 3-4, is none."""
_PLACE = re.compile(r"\{\w*\}")
"""Where something is filled in."""


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Tell in which section one language has a number that the other has not; a page may be no copy of the other."""
    if _body(first) == _body(second):
        yield Problem(second.path, 1, f"the page is a copy of {first.path.as_posix()}: write it in its own language")
    for here, there in zip(_sections(first), _sections(second), strict=False):
        more, less = here[1] - there[1], there[1] - here[1]
        if more or less:
            said = " and ".join(
                f"{page.path.as_posix()}:{line} has {', '.join(sorted(numbers.elements()))}"
                for page, line, numbers in ((first, here[0], more), (second, there[0], less))
                if numbers
            )
            yield Problem(first.path, here[0], f"the two languages differ in the numbers of a section: alone, {said}")


def check(path: Path, texts: Iterable[tuple[int, Mapping[str, str]]]) -> Iterator[Problem]:
    """Find the texts of a file whose numbers or places, `{name}`, differ: line, and text by language."""
    first, *others = LANGUAGES
    for line, said in texts:
        one = _numbers_and_places(said.get(first, ""))
        for other in others:
            if one != (its := _numbers_and_places(said.get(other, ""))):
                alone = f"{first!r} has {', '.join(one) or 'none'} and {other!r} has {', '.join(its) or 'none'}"
                text = said.get(first, "")[:40]
                yield Problem(path, line, f"the two languages differ in the numbers of {text!r}: {alone}")


def _numbers_and_places(text: str) -> list[str]:
    """Give the numbers of a text and the places where something is filled in, each in their order."""
    return [*_typed(without_code(text)[0]), *_PLACE.findall(text)]


def _body(page: Page) -> str:
    """Give the text without front matter and code, which may be the same, if anything is left to write in a language."""
    words = re.findall(r"[^\W\d_]{2,}", without_code(page.readable.split("\n---\n", 1)[-1])[0])
    return " ".join(words) if len(words) > len(_HEADING.findall(page.text)) else page.language


def _sections(page: Page) -> list[tuple[int, Counter[str]]]:
    """Give line and numbers of each section, as far as they are typed and no code."""
    text, _ = without_code(page.readable)
    starts = [0, *(match.start() for match in _HEADING.finditer(text)), len(text)]
    return [(text.count("\n", 0, start) + 1, typed(text[start:end])) for start, end in itertools.pairwise(starts)]


def typed(text: str) -> Counter[str]:
    """Count the whole numbers of a text without code."""
    return Counter(_typed(text))


def _typed(text: str) -> Iterator[str]:
    return (str(int("".join(number.split()).replace("−", "-"))) for number in _WHOLE.findall(text))
