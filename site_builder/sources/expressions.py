"""Expressions over values of runs: what a page quotes beyond one value, and the conditions of claims.

`a.name` is the value `name` of the listing `a` beside the page, `of("folder/a").name` that of another chapter's, and `np` is NumPy.
"""

import ast
import builtins
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from types import CodeType, SimpleNamespace
from typing import Any

import numpy as np

OF = "of"
FACTORS = (1, 2, 100, 1000)
"""Numbers that what a page quotes may have of its own: they double, complement or change the unit."""
_ELSEWHERE = re.compile(r"[a-z][\w-]*(?:/[\w-]+)+(?=\.)")
_ALL = 2**14
"""Expressions that are read once, however often they are asked for: those of all claims and pages."""


@functools.lru_cache(_ALL)
def looks_at(expression: str) -> tuple[tuple[str, str], ...]:
    """Give the values that an expression reads: listing and name of each.

    Raises:
        SyntaxError: it is no expression.
    """
    nodes = [*ast.walk(ast.parse(expression, mode="eval"))]
    bound = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)} | {"np"}
    found = set()
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Name(id=listing)) if listing not in bound and not hasattr(builtins, listing):
                found.add((listing, node.attr))
            case ast.Attribute(value=ast.Call(func=ast.Name(id=function), args=[ast.Constant(value=str(listing))])) if (
                function == OF
            ):
                found.add((listing, node.attr))
    return tuple(sorted(found))


def listings(expression: str, folder: str) -> dict[str, str]:
    """Give the full name of each listing that an expression in a folder reads, by the one that stands in it."""
    names = sorted({name for name, _ in looks_at(expression)})
    return {name: name if "/" in name or not folder else f"{folder}/{name}" for name in names}


def evaluate(expression: str, values: Callable[[str], Mapping[str, Any]], folder: str) -> Any:
    """Evaluate an expression; `values` gives those of a listing by its full name."""
    names = {name: SimpleNamespace(**values(full)) for name, full in listings(expression, folder).items()}
    return eval(_compiled(expression), {"np": np, OF: names.__getitem__, **names})


@functools.lru_cache(_ALL)
def _compiled(expression: str) -> CodeType:
    return compile(expression, "<expression>", "eval")


@functools.lru_cache(_ALL)
def parted(expression: str) -> tuple[str, str]:
    """Part an expression from its format: at the last colon, if what stands before it is whole.

    `folder/listing.name` is short for `of("folder/listing").name`.
    """
    if elsewhere := _ELSEWHERE.match(expression):
        expression = f'{OF}("{elsewhere[0]}"){expression[elsewhere.end() :]}'
    computed, colon, spec = expression.rpartition(":")
    try:
        ast.parse(computed.strip(), mode="eval")
    except SyntaxError:
        return expression.strip(), ""
    return (computed.strip(), spec.strip()) if colon else (expression.strip(), "")


def typed(expression: str) -> Iterator[str]:
    """Give what an expression does not read from a run: numbers but for a few, texts, lists, and slices to a number.

    The keys by which a value is looked up, and texts that are compared with, choose only.
    """
    try:
        tree = ast.parse(parted(expression)[0], mode="eval")
    except SyntaxError:
        return
    chosen: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            parts = [part for part in ast.walk(node.slice) if not isinstance(part, ast.Slice)]
            chosen.update(map(id, parts))
            for part in (part for part in ast.walk(node.slice) if isinstance(part, ast.Slice)):
                yield from (ast.unparse(part) for bound in (part.lower, part.upper) if isinstance(bound, ast.Constant))
        elif isinstance(node, ast.Compare):
            chosen.update(id(part) for part in (node.left, *node.comparators) if isinstance(part, ast.Constant))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == OF:
            chosen.update(map(id, node.args))
    for node in ast.walk(tree):
        is_number = isinstance(node, ast.Constant) and node.value not in FACTORS
        is_list = isinstance(node, ast.List | ast.Tuple) and isinstance(node.ctx, ast.Load)
        if id(node) not in chosen and (is_number or is_list or isinstance(node, ast.Dict)):
            yield ast.unparse(node)
