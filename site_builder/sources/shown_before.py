"""What a listing repeats word for word from an earlier one: readers have seen it, and a page can fold it away."""

import ast
import functools
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.sources.listings import Listing

FEWEST = 3
"""Lines that are worth a click."""


@dataclass(frozen=True)
class Definition:
    """A function or a class at the top level, or a line that gives a name its value: `first` and `last` count the lines of the
    listing's text from 1."""

    name: str
    source: str
    first: int
    last: int


@dataclass(frozen=True)
class Passage:
    """Definitions that follow one another, with the listings that showed them first."""

    names: tuple[str, ...]
    first: int
    last: int
    shown_in: tuple[str, ...]

    @property
    def lines(self) -> int:
        return self.last - self.first + 1


@functools.cache
def definitions(text: str, known: frozenset[str] = frozenset()) -> tuple[Definition, ...]:
    """Give the functions and classes at the top level of a program, and there the lines that set or call what is `known`."""
    lines = text.split("\n")  # as Python counts them
    found = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
            last = node.end_lineno or node.lineno
            found.append(Definition(node.name, "\n".join(lines[first - 1 : last]), first, last))
        elif (name := _named(node)) in known:
            last = node.end_lineno or node.lineno
            found.append(Definition(name, "\n".join(lines[node.lineno - 1 : last]), node.lineno, last))
    return tuple(found)


def _named(node: ast.stmt) -> str:
    """Give the name that a statement sets, or what it calls, as it is written."""
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        return ast.unparse(node.targets[0])
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return ast.unparse(node.value.func)
    return ""


def shown_before(listing: Listing, earlier: Iterable[Listing]) -> list[Passage]:
    """Find the passages of a listing that only repeat what earlier ones, in the order of reading, define, or set under a name that
    it declares as `known`."""
    known = frozenset(name.strip() for name in listing.options.known.split(",") if name.strip())
    origin: dict[str, str] = {}
    for each in earlier:
        for definition in definitions(each.text, known):
            origin.setdefault(definition.source, each.name)
    lines = listing.text.split("\n")
    passages: list[Passage] = []
    for found in definitions(listing.text, known):
        if found.source not in origin:
            continue
        begun = Passage((), found.first, found.last, ())
        if passages and not any(line.strip() for line in lines[passages[-1].last : found.first - 1]):
            begun = passages.pop()
        shown_in = dict.fromkeys((*begun.shown_in, origin[found.source]))
        passages.append(Passage((*begun.names, found.name), begun.first, found.last, tuple(shown_in)))
    return [passage for passage in passages if passage.lines >= FEWEST]
