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


@functools.lru_cache(maxsize=2**12)  # several checks ask for each program, and each build of a served site for all
def nodes_of(program: str) -> list[ast.AST]:
    """Take a program apart.

    Raises:
        SyntaxError: it is no Python.
    """
    return list(ast.walk(ast.parse(program)))
