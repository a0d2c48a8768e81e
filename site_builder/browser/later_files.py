"""Python's own files, while they are still on their way: Python was restored from its memory, which holds none.

What was imported then needs no file. Whatever else a program imports, or shows of the sources, makes the files come first.
"""

import base64
import functools
import hashlib
import linecache
import os
import random
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from in_page import imported  # the snapshot holds both

Put = Callable[[str], None]
LIBRARY, NUMPY, DRAWING = "library", "numpy", "matplotlib"
"""The kinds of files that are on their way."""
DRAWN_WITH = (
    "matplotlib", "mpl_toolkits", "pylab", "matplotlib_pyodide", "PIL", "contourpy", "cycler", "dateutil", "fontTools",
    "kiwisolver", "packaging", "pyparsing", "pytz", "six",
)  # fmt: skip
COMING = (
    dict.fromkeys((*sys.stdlib_module_names, "pyodide", "_pyodide"), LIBRARY)
    | {"numpy": NUMPY}
    | dict.fromkeys(DRAWN_WITH, DRAWING)
)
"""In which of them each package is."""


class Finder:
    """Stands before all others of `sys.meta_path`: it finds nothing, but lets the files be put there."""

    def __init__(self, put: Put) -> None:
        self._put = put

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if kind := COMING.get(name.partition(".")[0]):
            self._put(kind)


def begin(put: Put) -> Callable[[], None]:
    """Start from chance, as Python does, and from here on call `put` before a file is missed, with its kind.

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
            package = filename.partition("/site-packages/")[2].partition("/")[0]
            put(COMING.get(package.removesuffix(".py"), LIBRARY))
        return original(filename, module_globals)

    sys.meta_path.insert(0, finder)
    linecache.updatecache = updatecache
    stop_reading = _read_fonts(put)

    def end() -> None:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        if linecache.updatecache is updatecache:
            linecache.updatecache = original
        stop_reading()

    return end


def _read_fonts(put: Put) -> Callable[[], None]:
    """Call `put` before a font is opened that only stands there, empty; give what ends that."""
    fonts: Any = sys.modules.get("matplotlib.font_manager")
    if fonts is None:
        return lambda: None
    original = fonts._get_font

    @functools.wraps(original)
    def opened(faces: tuple[Any, ...], *given: Any, **named: Any) -> Any:
        paths = [face if isinstance(face, str) else face[0] for face in faces]  # newer ones count the faces of a file
        if not all(os.path.getsize(path) for path in paths):
            put(DRAWING)
        return original(faces, *given, **named)

    fonts._get_font = opened

    def end() -> None:
        if fonts._get_font is opened:
            fonts._get_font = original

    return end


def missing(code: str) -> list[str]:
    """Name the kinds of files with what the code imports and what is not imported yet."""
    packages = {name.partition(".")[0] for name in imported(code) if name not in sys.modules} - {"nn_tutorial"}
    found = {COMING.get(package, LIBRARY) for package in packages}
    if DRAWING in found:
        found.add(NUMPY)
    return sorted(found | {LIBRARY}) if found else []


def is_right(content: Any, hash: str) -> bool:
    """Tell whether JavaScript's bytes have these 30 bits of a hash; the browser itself cannot while a program waits."""
    return base64.urlsafe_b64encode(hashlib.sha256(content.to_py()).digest()).decode()[:5] == hash
