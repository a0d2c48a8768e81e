"""Small modules joined: into one classic script, since a page on a disk may load no module, or into one module.

What they import from each other by its name is there already, so that joining them means leaving those words out.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from site_builder.problems import BuildFailure, Problem

IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]*/)(\w+\.js)";\n', re.MULTILINE)
"""The names that a module imports, and folder and name of the file."""
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? |const |class )", re.MULTILINE)
_NAMES = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+|[\[{][^=]*)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*|.*\bimport(?:\.meta|\([\"'`]).*", re.MULTILINE)
"""What only a module may have, and an import of an address that means another file in a script elsewhere."""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def join(modules: Iterable[Path], last: str, read: Callable[[Path], str] = _read) -> str:
    """Join modules, each after those that it imports and as `read` gives it, and the statement `last`.

    Raises:
        BuildFailure: a module imports or exports in another way or too early, or two modules define the same name.
    """
    _, parts = _joined([*modules], None, read)
    return "\n".join(['"use strict";', "(() => {", *parts, last, "})();", ""])


def join_module(modules: Iterable[Path], read: Callable[[Path], str] = _read) -> str:
    """Join modules into the last of them, which imports the others: one file comes faster than several, and compresses better.

    Raises:
        BuildFailure: one of the others has what cannot stand in the last, or two modules give different things the same name.
    """
    *others, last = modules
    imports, parts = _joined([*others, last], last, read)
    heads = [f'import {{ {", ".join(given)} }} from "{address}";\n' for address, given in imports.items()]
    return "".join([*heads, *parts])


def _joined(
    modules: Iterable[Path], module: Path | None, read: Callable[[Path], str]
) -> tuple[dict[str, dict[str, None]], list[str]]:
    """Give the modules as parts of the one that stays a module, if one does, and what it imports: from each address each name once."""
    imports: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    joined: set[str] = set()
    parts: list[str] = []
    for path in modules:
        text = read(path)
        for given, folder, name in IMPORT.findall(text):
            if name in joined:
                if " as " in given:
                    raise BuildFailure([Problem(path, 1, f"it gives another name to what it imports from {name}")])
            elif module is None:
                raise BuildFailure([Problem(path, 1, f"it imports {name}, which must come before it")])
            else:
                known = imports.setdefault(f"{folder}{name}", {})
                new = [each for each in filter(None, map(str.strip, given.split(","))) if each not in known]
                _add_names(names, [each.split()[-1] for each in new], path)
                known |= dict.fromkeys(new)
        text = IMPORT.sub("", text)
        parts.append(text if path == module else _inside(text, path))
        _add_names(names, _defined(parts[-1]), path)
        joined.add(path.name)
    return imports, parts


def _inside(text: str, path: Path) -> str:
    """Leave the other words out of a module that only a module may have."""
    text = _EXPORT.sub("", text)
    if left := _LEFT.search(text):
        given = f'given {left[0]!r}, wanted import {{ … }} from "./….js" or export before function, const or class'
        raise BuildFailure([Problem(path, 1, given)])
    return text


def _defined(text: str) -> list[str]:
    """Name what a module defines, also where it takes a list or an object apart."""
    return [word for given in _NAMES.findall(_EXPORT.sub("", text)) for word in re.findall(r"\w+", given)]


def _add_names(names: dict[str, str], more: Iterable[str], path: Path) -> None:
    """Note names of a module, and refuse one that an earlier module has."""
    for name in more:
        if name in names:
            raise BuildFailure([Problem(path, 1, f"{name!r} is defined in {names[name]} too")])
        names[name] = path.name
