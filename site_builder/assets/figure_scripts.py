"""The modules that a figure that moves does not share: they become a part of its script, since one file comes faster than several."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.assets.classic_script import IMPORT

_LATER = re.compile(r'\bimport\("(?:[^"]*/)(\w+\.js)"\)')


def own_modules(scripts: Iterable[Path], modules: Iterable[Path]) -> dict[Path, list[Path]]:
    """Give for each script the modules that it imports and nothing else uses, each behind those that it imports itself."""
    by_name = {path.name: path for path in modules}
    texts = {path: path.read_text(encoding="utf-8") for path in (*scripts, *by_name.values())}
    uses = {
        path: [by_name[name] for _, _, name in IMPORT.findall(text) if name in by_name] for path, text in texts.items()
    }
    later = {by_name.get(name) for text in texts.values() for name in _LATER.findall(text)}
    found = {}
    for script in scripts:
        own: list[Path] = []
        while more := [
            module
            for module in by_name.values()
            if module not in own
            and module not in later
            and _users(module, uses)
            and _users(module, uses) <= {script, *own}
        ]:
            own = more + own
        found[script] = own
    return found


def _users(module: Path, uses: Mapping[Path, list[Path]]) -> set[Path]:
    return {path for path, used in uses.items() if module in used}
