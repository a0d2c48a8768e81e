"""A program as lines to put in order: which pieces it has, and which of them must come before which.

A piece may stand wherever the program's data flow allows it: a value is written before it is read, and not written anew
between. What may change a value in place, or print, keeps its order.
"""

import ast
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.sources.typed_numbers import SMALL, written

LOOKS_ONLY = (
    "all", "any", "argmax", "argmin", "astype", "copy", "dot", "flatten", "format", "index", "items", "join", "keys", "lower", "max",
    "mean", "min", "ravel", "reshape", "round", "split", "std", "sum", "tolist", "transpose", "upper", "values", "var",
)  # fmt: skip
"""Methods that leave their object as it is."""
_SPEAKS = "print"


@dataclass(frozen=True)
class Piece:
    """Some lines of a program that move together."""

    text: str
    reads: frozenset[str]
    writes: frozenset[str]
    loops: tuple[tuple[str, str], ...] = ()
    """The variables of its own loops, each with what it runs over: no other piece sets them for it."""


@dataclass(frozen=True)
class Program:
    """The pieces in the author's order, behind lines that stay where they are."""

    before: str
    pieces: tuple[Piece, ...]

    def needs(self, number: int) -> dict[int, str]:
        """Give the pieces that must come before one, each with the name for which.

        `W2!`: the one changes what the other still reads.
        """
        mine, found = self.pieces[number], {}
        for earlier in range(number):
            other = self.pieces[earlier]
            shared = (other.writes & (mine.reads | mine.writes)) | (other.reads & mine.writes)
            if "return" in mine.writes | other.writes:
                shared |= {"return"}
            if shared:
                changed = [f"{name}!" for name in sorted(other.reads & mine.writes)]
                through = sorted(other.writes & mine.reads) or changed or sorted(shared)
                found[earlier] = dict(mine.loops).get(through[0], through[0])
        return found

    def orders(self, most: int) -> Iterator[tuple[int, ...]]:
        """Give orders that are accepted, the author's first; no more than `most`."""
        wanted = [set(self.needs(n)) for n in range(len(self.pieces))]

        def go(done: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
            if len(done) == len(wanted):
                yield done
            for n in range(len(wanted)):
                if n not in done and wanted[n] <= set(done):
                    yield from go((*done, n))

        return itertools.islice(go(()), most)

    def text(self, order: tuple[int, ...] | None = None) -> str:
        """Give the program with its pieces in this order."""
        order = order if order is not None else tuple(range(len(self.pieces)))
        return "\n".join([*([self.before] if self.before else []), *(self.pieces[n].text for n in order)]) + "\n"


def read(source: str) -> Program:
    """Take a program apart; imports, and the first line of a program that is one function or loop, stay in place.

    Raises:
        SyntaxError: it is no Python.
    """
    body = ast.parse(source).body
    lines = source.rstrip("\n").split("\n")
    start = 0
    while body and isinstance(body[0], ast.Import | ast.ImportFrom):
        start = body.pop(0).end_lineno or 0
    if len(body) == 1 and isinstance(body[0], ast.FunctionDef | ast.For | ast.While | ast.With):
        start, body = body[0].body[0].lineno - 1, body[0].body
    before = "\n".join(lines[:start]).strip("\n")
    pieces = []
    for statement in body:
        end = statement.end_lineno or 0
        text = "\n".join(line for line in lines[start:end] if line.strip())
        pieces.append(Piece(text, *_names(statement), tuple(_loops(statement))))
        start = end
    return Program(before, tuple(pieces))


def miscounted(task: str, language: str, left_over: int) -> str:
    """Give the number in the last sentence of a task, which says how many lines do not belong, if it is another."""
    last = re.split(r"[.!?]\)?\s+", task.strip())[-1].lower()
    others = {word for n in range(1, SMALL + 1) if n != left_over for word in written(n, language)}
    return next((word for word in re.findall(r"\w+", re.sub("`[^`]*`", "", last)) if word in others), "")


def _names(statement: ast.AST) -> tuple[frozenset[str], frozenset[str]]:
    """Give the names that a statement reads, and those that it writes or may change in place."""
    reads: set[str] = set()
    writes: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            (reads if isinstance(node.ctx, ast.Load) else writes).add(node.id)
        elif isinstance(node, ast.AugAssign):
            reads.add(_base(node.target))
            writes.add(_base(node.target))
        elif isinstance(node, ast.Subscript | ast.Attribute) and not isinstance(node.ctx, ast.Load):
            writes.add(_base(node))
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr not in LOOKS_ONLY:
                writes.add(_base(node.func))
            if isinstance(node.func, ast.Name) and node.func.id == _SPEAKS:
                writes.add(_SPEAKS)
        elif isinstance(node, ast.Return):
            writes.add("return")
            reads.add("return")
    modules = {"np", "math", "numpy"}
    return frozenset(reads - modules - {""}), frozenset(writes - modules - {""})


def _loops(statement: ast.AST) -> Iterator[tuple[str, str]]:
    """Give the variable of each loop and the name of what it runs over, where both have one."""
    for node in ast.walk(statement):
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            called = {call.func for call in ast.walk(node.iter) if isinstance(call, ast.Call)}
            names = [each.id for each in ast.walk(node.iter) if isinstance(each, ast.Name) and each not in called]
            if names:
                yield node.target.id, names[0]


def _base(node: ast.AST) -> str:
    """Give the name of the object that a part belongs to."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""
