"""What is out of an answer's reach while it runs: files, other programs, and the program that judges it."""

import builtins
import collections
import contextlib
import enum
import functools
import re
import sys
import types
import typing
import warnings
from collections.abc import Iterator
from os import fsdecode
from pathlib import Path
from sys import _getframe
from typing import Any

from nn_tutorial.practice.exercise import DOCS, PACKED

_ASIDE = ("ctypes.", "gc.", "os.", "shutil.", "socket.", "subprocess.", "urllib.", "_winapi.", "_posixsubprocess.")
_SINGLE = {"sys._current_frames", "sys.settrace", "sys.setprofile", "sys.addaudithook", "pty.spawn", "mmap.__new__"}
_HARMLESS = {
    "os.putenv",
    "os.unsetenv",
    "os.add_dll_directory",
    "os.chdir",
    "gc.start",
    "gc.stop",
    "socket.gethostname",
}
_LISTED = {"open", "os.listdir", "os.scandir", "os.walk", "os.fwalk"}
_OFTEN = {"builtins.id", "compile", "exec", "object.__setattr__", "marshal.loads"}
_FRAMES = {"tb_frame", "gi_frame", "cr_frame", "ag_frame"}
MAY_ASK = [vars(module) for module in (collections, enum, typing, warnings)]
"""The names of modules that look at frames and hand none on."""


def _libraries(*prefixes: str) -> list[Path]:
    """Name the folders of Python and its packages; where Python's prefix is the root, as in a browser, only its `lib`."""
    places = (Path(prefix).resolve() for prefix in prefixes)
    return [(place / "lib").resolve() if place == place.parent else place for place in places]


_LIBRARIES = _libraries(str(Path(__file__).parents[1]), sys.prefix, sys.base_prefix, "/usr", "/dev")
_JUDGES = re.compile(r"nn_tutorial\.practice|(js|pyodide|pyodide_js|_pyodide)(\.|$)")
"""The modules that judge, and those by which Python in a browser reaches the page."""


class OutOfReach(Exception):
    """Raised where an answer looks for what it is to compute."""


_on = False


@functools.cache
def _install() -> None:
    """Add the hook, once: Python never lets go of it."""
    sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    global _on
    if not _on or event in _OFTEN:
        return
    _on = False  # looking itself opens nothing, but asks for frames
    try:
        refused = _refused(event, arguments)
    finally:
        _on = True
    if refused:
        raise OutOfReach(event)


def _refused(event: str, arguments: tuple[Any, ...]) -> bool:
    if event in _LISTED:
        return _is_aside(arguments[0] if arguments else ".")
    if event == "import":
        return bool(_JUDGES.match(arguments[0]))
    if event == "sys._getframe" or (event == "object.__getattr__" and arguments[1] in _FRAMES):
        asking = _getframe(2).f_globals
        return not any(asking is known for known in MAY_ASK)
    return event not in _HARMLESS and (event in _SINGLE or event.startswith(_ASIDE))


def _is_aside(path: Any) -> bool:
    """Say whether a file holds what a reader is to find, or is none that a library needs."""
    if isinstance(path, int):
        return False
    place = Path(fsdecode(path) if path is not None else ".").resolve()
    if any(place.is_relative_to(folder) for folder in (DOCS, PACKED)):
        return True
    if any(place.is_relative_to(folder) for folder in _LIBRARIES):
        return False
    frame: Any = _getframe(1)
    while frame:  # whatever an import reads is its own affair
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return False
        frame = frame.f_back
    return True


@contextlib.contextmanager
def watching() -> Iterator[None]:
    """Refuse, with `OutOfReach`, what is out of an answer's reach."""
    global _on
    _install()
    hidden = {name: module for name, module in sys.modules.items() if _JUDGES.match(name)}
    for name in hidden:
        del sys.modules[name]
    own = types.ModuleType("builtins")  # what an answer puts there is its own
    vars(own).update(vars(builtins))
    sys.modules["builtins"] = own
    writes = sys.dont_write_bytecode
    sys.dont_write_bytecode = True  # an import of the reader's own module would make a folder beside it
    before, _on = _on, True
    try:
        yield
    finally:
        _on = before
        sys.dont_write_bytecode = writes
        sys.modules.update(hidden, builtins=builtins)
