"""The package's own source, by name: what a listing shows of `nn_tutorial`.

A definition is shown as it stands in the package, less what only the package's users need: the
docstring after its first line, type annotations, and the decorators of `_doors` and `_checks`.
"""

import ast
import functools
import itertools
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder import cache

PACKAGE = "nn_tutorial"
_EQUALS = re.compile(rb"\s*=\s*")
_Offset = Callable[[int, int], int]
"""Gives the place in a file, in bytes, of a line and a column."""


class PackageHash:
    """What programs can get from the package, read once; the check of exercises is not for programs."""

    def __init__(self, root: Path) -> None:
        folder = root / PACKAGE
        self._modules = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))}
        self._data = cache.tree_hash(folder, "data/**/*")

    def whole(self) -> str:
        """Hash all of it."""
        return self._of(self._modules)

    def reached_by(self, program: str) -> str:
        """Hash the modules that a program imports from, and those that these import from: an edit of one runs only what reaches it."""
        return self._of(_reached(program, self._modules)) if PACKAGE in program else ""

    def _of(self, names: Iterable[str]) -> str:
        return cache.key({name: self._modules[name] for name in sorted(names)}, self._data)


def _reached(program: str, modules: Mapping[str, str]) -> set[str]:
    """Name the modules that a program gets by its imports; all of them, if it is not plain which."""
    if not _imported(program):
        return set(modules)
    homes = {name: stem for stem, name in _imported(modules["__init__"])}
    reached: set[str] = set()
    waiting = [program]
    while waiting:
        for stem, name in _imported(waiting.pop()):
            found = stem or homes.get(name, name)  # of the package itself: what a module defines, or a module
            if found not in modules:
                return set(modules)
            if found not in reached:
                reached.add(found)
                waiting.append(modules[found])
    return reached


@functools.lru_cache(maxsize=512)
def _imported(code: str) -> tuple[tuple[str, str], ...]:
    """List what code imports from the package: module and name; of the package itself, the module is empty."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.level:
            found.append(("", "."))
        elif isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"{PACKAGE}."):
            stem = (node.module or "").removeprefix(PACKAGE).removeprefix(".")
            found += [(stem, alias.name) for alias in node.names]
        elif isinstance(node, ast.Import):
            found += [("", alias.name) for alias in node.names if f"{alias.name}.".startswith(f"{PACKAGE}.")]
    return tuple(found)


@dataclass(frozen=True)
class Line:
    """A line of code and where it comes from."""

    text: str
    path: Path
    number: int


@dataclass
class Excerpt:
    """Definitions in the order in which they need each other, and the imports they use."""

    definitions: dict[str, list[Line]] = field(default_factory=dict)
    imports: list[str] = field(default_factory=list)
    package_names: dict[str, list[str]] = field(default_factory=dict)
    """What stays imported, by the module of the package that it is imported from."""
    begun: set[str] = field(default_factory=set)
    """What was collected or is being collected: two definitions may need each other."""


@dataclass(frozen=True)
class _Module:
    path: Path
    source: str
    definitions: dict[str, ast.stmt]
    siblings: dict[str, tuple[str, str]]
    imports: dict[str, str]


class UnknownName(Exception):
    """The package has no such public name."""


class PackageSource:
    """The source of the package, read afresh from its folder."""

    def __init__(self, root: Path) -> None:
        self._modules = {path.stem: _read(root, path) for path in sorted((root / PACKAGE).glob("*.py"))}
        self._exports = self._modules["__init__"].siblings

    def names(self) -> list[str]:
        """List the public names, as `from nn_tutorial import …` gives them."""
        return sorted(self._exports)

    def excerpt(self, names: list[str], shown: list[str] | None = None) -> Excerpt:
        """Collect the named definitions and all that they need.

        With `shown`, only those are collected; other public names stay imported from the package.

        Raises:
            UnknownName: the package exports no such name, or a shown one is not among the names.
        """
        excerpt = Excerpt()
        for name in [*names, *(shown or [])]:
            if name not in self._exports:
                raise UnknownName(f"{PACKAGE} has no {name!r}; it has {', '.join(self.names())}")
            if name not in names:
                raise UnknownName(f"{name!r} is shown, so it must be imported from {PACKAGE}")
        for name in names:
            self._collect(*self._exports[name], excerpt, shown)
        return excerpt

    def definition(self, name: str) -> str:
        """Give the source of a public definition, of a method (`Class.method`) or of a helper (`module.function`).

        Raises:
            UnknownName: the package exports no such name, or the class or module has no such part.
        """
        public, _, method = name.partition(".")
        if public not in self._exports:
            inside = self._modules.get(public)
            if inside and method in inside.definitions:
                return _text(inside, inside.definitions[method])
            raise UnknownName(f"{PACKAGE} has no {public!r}; it has {', '.join(self.names())}")
        module_name, own = self._exports[public]
        module = self._modules[module_name]
        node = module.definitions[own]
        if method:
            methods = {m.name: m for m in getattr(node, "body", []) if isinstance(m, ast.FunctionDef)}
            if method not in methods:
                raise UnknownName(f"{public} has no method {method!r}; it has {', '.join(methods) or 'none'}")
            node = methods[method]
        return _text(module, node)

    def _collect(
        self, module_name: str, name: str, excerpt: Excerpt, shown: list[str] | None, *, within: bool = False
    ) -> None:
        if name in excerpt.begun:
            return
        if shown is not None and name not in shown and (name in self._exports or not within):
            place = PACKAGE if name in self._exports else f"{PACKAGE}.{module_name}"
            kept = excerpt.package_names.setdefault(place, [])
            kept.extend([name] if name not in kept else [])
            return
        excerpt.begun.add(name)
        module = self._modules[module_name]
        lines = _shown_lines(module, module.definitions[name])
        for used in _names_used("\n".join(line.text for line in lines)):
            if used == name:
                continue
            if used in module.definitions:
                self._collect(module_name, used, excerpt, shown, within=True)
            elif used in module.siblings:
                self._collect(*module.siblings[used], excerpt, shown)
            elif used in module.imports and module.imports[used] not in excerpt.imports:
                excerpt.imports.append(module.imports[used])
        excerpt.definitions[name] = lines


def _read(root: Path, path: Path) -> _Module:
    return _module(path.relative_to(root), path.read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=256)  # each definition on a page asks for the whole package
def _module(path: Path, source: str) -> _Module:
    definitions: dict[str, ast.stmt] = {}
    siblings: dict[str, tuple[str, str]] = {}
    imports: dict[str, str] = {}
    for node in ast.parse(source, str(path)).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            definitions[node.name] = node
        elif isinstance(node, ast.Assign):
            definitions.update((t.id, node) for t in node.targets if isinstance(t, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            definitions[node.target.id] = node
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{PACKAGE}."):
            stem = (node.module or "").removeprefix(f"{PACKAGE}.")
            siblings.update((a.asname or a.name, (stem, a.name)) for a in node.names)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            imports.update((a.asname or a.name, ast.unparse(node)) for a in node.names)
    return _Module(path, source, definitions, siblings, imports)


def _names_used(code: str) -> list[str]:
    """List the names that a definition reads, in the order of their first use."""
    tree = ast.parse(code)
    names = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)]
    names.sort(key=lambda n: (n.lineno, n.col_offset))
    return list(dict.fromkeys(n.id for n in names))


def _text(module: _Module, node: ast.stmt) -> str:
    return textwrap.dedent("\n".join(line.text for line in _shown_lines(module, node)))


def _shown_lines(module: _Module, node: ast.stmt) -> list[Line]:
    """Cut a definition to what a listing shows of it."""
    data = module.source.encode()
    rows = data.splitlines(keepends=True)
    starts = [0, *itertools.accumulate(map(len, rows))]
    origins = [number for number, row in enumerate(rows, 1) for _ in row]  # of each byte, its line in the file

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column

    checks = {name for name, (place, _) in module.siblings.items() if place in ("_checks", "_doors")}
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
    at = offset(first, 0)
    shown = data[: offset(node.end_lineno or first, node.end_col_offset or 0)]
    for start, stop, new in sorted(_edits(node, data, offset, checks), reverse=True):
        shown = shown[:start] + new + shown[stop:]
        origins[start:stop] = origins[start : start + 1] * len(new)
    lines: list[Line] = []
    for row in shown[at:].splitlines(keepends=True):
        lines.append(Line(row.decode().rstrip("\n"), module.path, origins[at]))
        at += len(row)
    # Where fields were dropped, two blank lines meet.
    return [line for line, before in zip(lines, [None, *lines], strict=False) if line.text or not before or before.text]


def _edits(root: ast.stmt, data: bytes, offset: _Offset, checks: set[str]) -> Iterator[tuple[int, int, bytes]]:
    """Tell what a listing does not show of a definition: from where to where in the file, and what stands there instead."""
    kept: set[ast.AnnAssign] = set()
    for node in ast.walk(root):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            for decorator in node.decorator_list:
                if ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator) in checks:
                    yield offset(decorator.lineno, 0), offset((decorator.end_lineno or 0) + 1, 0), b""
            doc = node.body[0]
            if isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant) and isinstance(doc.value.value, str):
                short = f'"""{doc.value.value.strip().splitlines()[0]}"""'
                yield offset(doc.lineno, doc.col_offset), _end(doc, offset), short.encode()
        if isinstance(node, ast.ClassDef):
            fields = [f for f in node.body if isinstance(f, ast.AnnAssign)]
            if any("dataclass" in ast.unparse(d) for d in node.decorator_list):
                kept |= set(fields)  # without their annotations they would be no fields
            else:
                yield from (
                    (offset(f.lineno, 0), offset((f.end_lineno or 0) + 1, 0), b"") for f in fields if not f.value
                )
        if isinstance(node, ast.AnnAssign) and node.value and node not in kept:
            yield _end(node.target, offset), offset(node.value.lineno, node.value.col_offset), b" = "
        if isinstance(node, ast.arg) and node.annotation:
            start, stop = offset(node.lineno, node.col_offset) + len(node.arg.encode()), _end(node.annotation, offset)
            equals = _EQUALS.match(data, stop)
            yield (start, equals.end(), b"=") if equals else (start, stop, b"")
        if isinstance(node, ast.FunctionDef) and node.returns:
            arrow = data.rindex(b"->", 0, offset(node.returns.lineno, node.returns.col_offset))
            yield len(data[:arrow].rstrip()), _end(node.returns, offset), b""


def _end(node: ast.expr | ast.stmt, offset: _Offset) -> int:
    return offset(node.end_lineno or 0, node.end_col_offset or 0)
