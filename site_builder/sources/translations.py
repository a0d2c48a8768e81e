"""What two languages say of the same thing, on a page, in a table or in a figure, held to rules of its own for each text.

A rule is given the text of the first language, `here`, and that of another, and tells how they differ; behind what it tells
comes the place of the other.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources.pages import Page

Said = tuple[str, str]
"""A language, and a text in it."""
Rule = Callable[[Said, Said], Iterator[str]]


def compare(first: Page, second: Page, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Hold the texts of two languages of a page to rules, if both have as many."""
    if len(first.inline) != len(second.inline):
        return
    for here, there in zip(first.inline, second.inline, strict=True):
        if here and there:
            place = f"{second.path.as_posix()}:{there[0].line}"
            said = (first.language, here[0].detail), (second.language, there[0].detail)
            yield from (Problem(first.path, here[0].line, f"{told} in {place}") for told in _told(rules, *said))


def check(
    path: Path, texts: Iterable[tuple[int, Mapping[str, str]]], other: str, rules: Iterable[Rule]
) -> Iterator[Problem]:
    """Hold the texts of a file to rules: line, and text by language, of which the first and another are compared."""
    first = LANGUAGES[0]
    for line, text in texts:
        said = (first, text.get(first, "")), (other, text.get(other, ""))
        yield from (Problem(path, line, f"{told} in {other!r}") for told in _told(rules, *said))


def _told(rules: Iterable[Rule], one: Said, other: Said) -> Iterator[str]:
    for rule in rules:
        yield from rule(one, other)
