"""Python's own files, while they are still on their way: Python was restored from its memory, which holds none.

What was imported then needs no file. Whatever else a program imports, or shows of the sources, makes the files come first.
"""

import ast
import base64
import functools
import hashlib
import linecache
import random
import sys
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

Put = Callable[[bool], None]
COMING = {*sys.stdlib_module_names, "pyodide", "_pyodide", "numpy"}
"""What the files that are on their way hold."""


class Finder:
    """Stands before all others of `sys.meta_path`: it finds nothing, but lets the files be put there."""

    def __init__(self, put: Put) -> None:
        self._put = put

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        package = name.partition(".")[0]
        if package in COMING:
            self._put(package == "numpy")


def begin(put: Put) -> Callable[[], None]:
    """Start from chance, as Python does, and from here on call `put` before a file is missed: with whether it is NumPy's.

    Returns:
        What ends that, once all files are there.
    """
    random.seed()
    np.random.seed()  # noqa: NPY002 - chance of the time when the memory was kept is the same for each reader
    finder = Finder(put)
    original = linecache.updatecache

    @functools.wraps(original)
    def updatecache(filename: str, module_globals: Any = None) -> list[str]:
        if filename.startswith("/lib/"):
            put("/numpy/" in filename)
        return original(filename, module_globals)

    sys.meta_path.insert(0, finder)
    linecache.updatecache = updatecache

    def end() -> None:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        if linecache.updatecache is updatecache:
            linecache.updatecache = original

    return end


def misses(code: str) -> bool:
    """Tell whether the code imports what has not been imported yet, and does not come in the package's wheel."""
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module or "")
    return any(name not in sys.modules and name.partition(".")[0] != "nn_tutorial" for name in names)


def is_right(content: Any, hash: str) -> bool:
    """Tell whether JavaScript's bytes have these 36 bits of a hash; the browser itself cannot while a program waits."""
    return base64.urlsafe_b64encode(hashlib.sha256(content.to_py()).digest()).decode()[:6] == hash
