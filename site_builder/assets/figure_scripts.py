"""The modules that a figure that moves does not share: they become a part of its script, since one file comes faster than several."""

import re
from collections.abc import Sequence
from pathlib import Path

from site_builder.assets.classic_script import IMPORT

_LATER = re.compile(r'\bimport\("(?:[^"]*/)(\w+\.js)"\)')


def own_modules(scripts: Sequence[Path], modules: Sequence[Path]) -> dict[Path, list[Path]]:
    """Give for each script the modules that it imports and nothing else uses, each behind those that it imports itself."""
    texts = {path: path.read_text(encoding="utf-8") for path in (*scripts, *modules)}
    imports = {path: {name for _, _, name in IMPORT.findall(text)} for path, text in texts.items()}
    later = {name for text in texts.values() for name in _LATER.findall(text)}
    users = {
        module: {path for path, names in imports.items() if module.name in names}
        for module in modules
        if module.name not in later
    }
    found = {}
    for script in scripts:
        own: list[Path] = []
        while more := [each for each, by in users.items() if each not in own and by and by <= {script, *own}]:
            own = more + own
        found[script] = own
    return found
