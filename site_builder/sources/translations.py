"""What two languages say of the same thing, on a page, in a table or in a figure: pairs of texts, and what rules tell of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources.pages import Page

_WORD = re.compile(r"[^\W\d_]{2,}")
_IN_BRACES = re.compile(r"\{[^}]*\}")
_LONG = 6
"""Words of a text that stands for itself."""
Said = tuple[str, str]
"""A language, or a name for something else that is said, and a text."""
Rule = Callable[[Said, Said], Iterator[str]]
"""Tells how two texts differ."""


@dataclass(frozen=True)
class Pair:
    """Two texts that have to agree, and the place of the first; where the other stands, if that is not the same file."""

    path: Path
    line: int
    one: Said
    other: Said
    place: str = ""

    def problem(self, told: str) -> Problem:
        return Problem(self.path, self.line, f"{told} in {self.place}" if self.place else told)


def on_pages(first: Page, second: Page) -> Iterator[Pair]:
    """Pair the texts of two languages of a page, if both have as many."""
    if len(first.inline) != len(second.inline):
        return
    for here, there in zip(first.inline, second.inline, strict=True):
        if here and there:
            said = (first.language, here[0].detail), (second.language, there[0].detail)
            yield Pair(first.path, here[0].line, *said, f"{second.path.as_posix()}:{there[0].line}")


def in_file(path: Path, texts: Iterable[tuple[int, Mapping[str, str]]], other: str) -> Iterator[Pair]:
    """Pair the texts of a file, each with its line and by language: the first language, and another."""
    first = LANGUAGES[0]
    for line, text in texts:
        yield Pair(path, line, (first, text.get(first, "")), (other, text.get(other, "")), repr(other))


def copied(pairs: Iterable[Pair]) -> Iterator[Problem]:
    """Find a text that stands beside two different ones: of one of them it was copied. Short ones, such as labels, may."""
    beside: dict[Said, str] = {}
    for pair in pairs:
        for (language, text), (_, its) in ((pair.one, pair.other), (pair.other, pair.one)):
            text, its = (" ".join(said.split()) for said in (text, its))
            if (
                len(_WORD.findall(_IN_BRACES.sub("", text))) >= _LONG
                and beside.setdefault((language, text), its) != its
            ):
                told = f"{text[:60]!r} stands beside {beside[language, text][:60]!r} too: each text wants its own"
                yield pair.problem(told)


def hold(pairs: Iterable[Pair], *rules: Rule) -> Iterator[Problem]:
    """Hold pairs to rules."""
    for pair in pairs:
        yield from (pair.problem(told) for rule in rules for told in rule(pair.one, pair.other))
