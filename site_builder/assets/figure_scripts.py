"""The scripts of figures that move, each with the modules that nothing else uses: one file comes faster than several.

Such a module becomes a function that is called at once and gives what it exports, so that only those names must differ.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from site_builder.problems import BuildFailure, Problem

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(?:[^"]*/)(\w+\.js)";\n', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(?:[^"]*/)(\w+\.js)"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*|.*\bimport(?:\.meta|\().*", re.MULTILINE)
"""What cannot stand in a function, and addresses that mean other files from elsewhere."""


def own_modules(scripts: Iterable[Path], modules: Iterable[Path]) -> dict[Path, list[Path]]:
    """Give for each script the modules that it imports and nothing else uses, each behind those that it imports itself."""
    by_name = {path.name: path for path in modules}
    texts = {path: path.read_text(encoding="utf-8") for path in (*scripts, *by_name.values())}
    uses = {
        path: [by_name[name] for _, name in _IMPORT.findall(text) if name in by_name] for path, text in texts.items()
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


def joined(script: str, path: Path, own: Sequence[Path], to_modules: str) -> str:
    """Put the modules of its own before a script; what is left of its imports leads `to_modules`.

    Raises:
        BuildFailure: two of them give the same name, or a module has what cannot be put there.
    """
    if not own:
        return script
    imports: dict[str, set[str]] = {}
    names: dict[str, str] = {}

    def without_imports(text: str) -> str:
        for given, name in _IMPORT.findall(text):
            if name not in {module.name for module in own}:
                imports.setdefault(name, set()).update(each.strip() for each in given.split(",") if each.strip())
        return _IMPORT.sub("", text)

    def add(name: str, of: Path) -> None:
        if name in names:
            raise BuildFailure([Problem(of, 1, f"{name!r} is defined in {names[name]} too")])
        names[name] = of.name

    parts = []
    for module in own:
        text = without_imports(module.read_text(encoding="utf-8"))
        exported = _EXPORT.findall(text)
        text = _EXPORT.sub("", text)
        if left := _LEFT.search(text):
            raise BuildFailure([Problem(module, 1, f"it cannot be a part of {path.name}: {left[0].strip()!r}")])
        for name in exported:
            add(name, module)
        given = ", ".join(exported)
        parts.append(f"const {{ {given} }} = (() => {{\n{text}return {{ {given} }};\n}})();\n")
    parts.append(without_imports(script))
    for name in _NAME.findall(_EXPORT.sub("", parts[-1])):
        add(name, path)
    heads = [f'import {{ {", ".join(sorted(given))} }} from "{to_modules}{name}";\n' for name, given in imports.items()]
    return "".join([*heads, *parts])
