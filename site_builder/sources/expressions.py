"""Expressions over values of runs: what a page quotes beyond one value, and the conditions of claims.

`a.name` is the value `name` of the listing `a` beside the page, `of("folder/a").name` that of another chapter's, and `np` is NumPy.
"""

import ast
import builtins
import functools
from collections.abc import Callable, Mapping
from types import CodeType, SimpleNamespace
from typing import Any

import numpy as np

OF = "of"
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
