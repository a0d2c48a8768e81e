"""Small modules joined: into one classic script, since a page on a disk may load no module, or into one module.

Those of a classic script import nothing but each other's exports, so that joining them means leaving those words out.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from site_builder.problems import BuildFailure, Problem

_IMPORT = re.compile(r"^import \{[^}]*\} from \"\./(\w+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? |const |class )", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*|.*\bimport(?:\.meta|\([\"'`]).*", re.MULTILINE)
"""What only a module may have, and an import of an address that means another file in a script elsewhere."""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def join(modules: Iterable[Path], last: str, read: Callable[[Path], str] = _read) -> str:
    """Join modules, each after those that it imports and as `read` gives it, and the statement `last`.

    Raises:
        BuildFailure: a module imports or exports in another way or too early, or two modules define the same name.
    """
    parts: list[str] = []
    names: dict[str, str] = {}
    joined: set[str] = set()
    for path in modules:
        text = read(path)
        if early := set(_IMPORT.findall(text)) - joined:
            raise BuildFailure([Problem(path, 1, f"it imports {', '.join(sorted(early))}, which must come before it")])
        text = _EXPORT.sub("", _IMPORT.sub("", text))
        if left := _LEFT.search(text):
            given = f'given {left[0]!r}, wanted import {{ … }} from "./….js" or export before function, const or class'
            raise BuildFailure([Problem(path, 1, given)])
        _add_names(names, text, path)
        joined.add(path.name)
        parts.append(text)
    return "\n".join(['"use strict";', "(() => {", *parts, last, "})();", ""])


def join_module(modules: Iterable[Path], read: Callable[[Path], str] = _read) -> str:
    """Join modules into the last of them, which imports the others: one file comes faster than several, and compresses better.

    Raises:
        BuildFailure: two modules define the same name.
    """
    *others, last = modules
    joined = {path.name for path in others}
    imports: dict[str, None] = {}  # each once, in order
    names: dict[str, str] = {}
    parts = []
    for path in (*others, last):
        text = read(path)
        imports |= {match[0]: None for match in _IMPORT.finditer(text) if match[1] not in joined}
        text = _IMPORT.sub("", text)
        _add_names(names, _EXPORT.sub("", text), path)
        parts.append(text if path == last else _EXPORT.sub("", text))
    return "".join([*imports, *parts])


def _add_names(names: dict[str, str], text: str, path: Path) -> None:
    """Note what a module defines, and refuse what an earlier one has defined."""
    for name in _NAME.findall(text):
        if name in names:
            raise BuildFailure([Problem(path, 1, f"{name!r} is defined in {names[name]} too")])
        names[name] = path.name
