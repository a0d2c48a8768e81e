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

Put = Callable[[], None]


def _comes(name: str) -> bool:
    """Say whether a module may be among the files; the tutorial's package comes by itself."""
    return name.partition(".")[0] != "nn_tutorial"


class Finder:
    """Stands before all others of `sys.meta_path`: it finds nothing, but lets the files be put there."""

    def __init__(self, put: Put) -> None:
        self._put = put

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if _comes(name):
            self._put()


def begin(put: Put) -> None:
    """Start from chance, as Python does, and from here on call `put` before a file is missed."""
    random.seed()
    np.random.seed()  # noqa: NPY002 - chance of the time when the memory was kept is the same for each reader
    sys.meta_path.insert(0, Finder(put))
    read_lines = linecache.updatecache

    @functools.wraps(read_lines)
    def updatecache(filename: str, module_globals: Any = None) -> list[str]:
        if filename.startswith("/lib/"):
            put()
        return read_lines(filename, module_globals)

    linecache.updatecache = updatecache
    fonts: Any = sys.modules.get("matplotlib.font_manager")
    if fonts is None:
        return
    open_font = fonts._get_font

    @functools.wraps(open_font)
    def opened(faces: tuple[Any, ...], *given: Any, **named: Any) -> Any:
        paths = [face if isinstance(face, str) else face[0] for face in faces]  # newer ones count the faces of a file
        if not all(os.path.getsize(path) for path in paths):  # it only stands there, empty
            put()
        return open_font(faces, *given, **named)

    fonts._get_font = opened


def misses(code: str) -> bool:
    """Say whether the code imports what is not imported yet."""
    return any(_comes(name) and name not in sys.modules for name in imported(code))


def is_right(content: Any, hash: str) -> bool:
    """Tell whether JavaScript's bytes have these 24 bits of a hash; the browser itself cannot while a program waits."""
    return base64.urlsafe_b64encode(hashlib.sha256(content.to_py()).digest()).decode()[:4] == hash
