"""The programs that pages call by names, which are paths below `docs/` and lead nowhere else: listings and figures."""

import ast
import functools
import re
from pathlib import Path

from site_builder.problems import BuildFailure, Problem
from site_builder.sources import text_file

_NAME = re.compile(r"(?:[\w-]+/)*[\w-]+")


def read(root: Path, path: Path, what: str, name: str) -> tuple[str, ast.Module]:
    """Read the program of a listing or a figure, as `what` says: its text, and the same taken apart.

    Raises:
        BuildFailure: the name is none, or the file is missing or no Python.
    """
    if not _NAME.fullmatch(name):
        wanted = "wanted letters, digits, '-' and '_', with '/' between folders below docs"
        raise BuildFailure([Problem(Path("docs"), 1, f"{name!r} is no name of a {what}: {wanted}")])
    try:
        text = text_file.read(root, path)
        return text, ast.parse(text, path.name)
    except FileNotFoundError:
        raise BuildFailure([Problem(path, 1, f"there is no {what} {name!r}")]) from None
    except SyntaxError as error:
        raise BuildFailure([Problem(path, error.lineno or 1, f"{what} {name!r}: {error.msg}")]) from None


@functools.lru_cache(maxsize=2**12)
def numbers_set(program: str) -> frozenset[tuple[str, float]]:
    """Give the names that a program gives a number, as in `lr = 0.1`, `lr=0.1` and `a, b = 1, 2`, with that number; none if it is no Python."""
    pairs: list[tuple[str | None, ast.expr]] = []
    try:
        nodes = nodes_of(program)
    except SyntaxError:
        return frozenset()
    for node in nodes:
        match node:
            case ast.keyword(name, value):
                pairs.append((name, value))
            case ast.Assign([ast.Tuple(names)], ast.Tuple(values)) if len(names) == len(values):
                pairs += [(getattr(name, "id", None), value) for name, value in zip(names, values, strict=True)]
            case ast.Assign([ast.Name(name)], value) | ast.AnnAssign(ast.Name(name), value=ast.expr() as value):
                pairs.append((name, value))
            case ast.arguments(args=args, defaults=defaults):
                given = args[len(args) - len(defaults) :]
                pairs += [(arg.arg, value) for arg, value in zip(given, defaults, strict=True)]
    return frozenset(
        (name, float(value.value))
        for name, value in pairs
        if name and isinstance(value, ast.Constant) and isinstance(value.value, int | float)
    )


@functools.lru_cache(maxsize=2**12)  # several checks ask for each program, and each build of a served site for all
def nodes_of(program: str) -> list[ast.AST]:
    """Take a program apart.

    Raises:
        SyntaxError: it is no Python.
    """
    return list(ast.walk(ast.parse(program)))
