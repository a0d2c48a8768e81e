"""A listing: a Python file beside its chapter's pages, and the one text made from it.

The text that is shown, run, copied and downloaded is the file with the definitions that `show` names in place of
`from nn_tutorial import …`, from the package's own source. A first line `# listing: …` declares what differs from the
defaults; it is no part of the text. The file `listings.toml` of the nearest folder above declares the same for all of
the folder's listings.
"""

import ast
import builtins
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from site_builder.problems import BuildFailure, Problem
from site_builder.sources import programs, text_file
from site_builder.sources.package_source import PACKAGE, Line, PackageSource, UnknownName

HEADER = "# listing:"
DEFAULTS = "listings.toml"
WIDTH = 76


@dataclass(frozen=True)
class Options:
    """What a listing may declare, with the defaults."""

    time_limit: float = 60.0
    """Seconds of the processor's time that the run may take."""
    warning: str = ""
    """The one warning that the listing means to show, as `Category: message`."""
    show: str = ""
    """Which of the imported definitions are shown as source: some by name, or all; the others stay imported."""
    known: str = ""
    """Names, and functions that are called: where an earlier listing has the same lines for them, they are folded like a definition."""
    recorded: str = ""
    """Packages, by name, without which it cannot run: the build shows the record of a run elsewhere."""
    light: str = ""
    """A lighter setting for the reader's browser, as `name=value, …`: what the script sets at its top level."""
    varies: bool = False
    """Whether the output names versions, so that the browser's is another than the build's."""
    processor: bool = False
    """Whether another processor may print other numbers, as the page then says."""

    def shown(self) -> list[str] | None:
        return None if self.show == "all" else [name.strip() for name in self.show.split(",") if name.strip()]


@dataclass(frozen=True)
class Listing:
    """A listing, composed: `name` is its path below `docs/` without the ending."""

    name: str
    path: Path
    options: Options
    lines: tuple[Line, ...]
    light: "Light | None" = None
    """The same with the lighter setting that it declares."""

    @property
    def text(self) -> str:
        return "".join(f"{line.text}\n" for line in self.lines)

    @property
    def file_name(self) -> str:
        return self.path.name

    def origin(self, number: int) -> Line:
        """Give the source line that a line of the text comes from (1 is the first)."""
        return self.lines[min(max(number, 1), len(self.lines)) - 1]


@dataclass(frozen=True)
class Light:
    """A listing that is light enough for a browser, and what differs: name, value there, value in the build."""

    listing: Listing
    changes: tuple[tuple[str, str, str], ...]


def load(root: Path, name: str, package: PackageSource) -> Listing:
    """Compose the listing `name` of the project in `root`.

    Raises:
        BuildFailure: the file is missing, is no Python, declares an unknown option, or imports
            from the package what it does not have; or the name leads out of `docs/`.
    """
    path = Path("docs") / f"{name}.py"
    source, tree = programs.read(root, path, "listing", name)
    source_lines = [Line(text, path, n) for n, text in enumerate(source.split("\n"), 1)]  # as Python counts lines
    declared = _defaults(root, path)
    if source.startswith(HEADER):
        declared |= _options(source_lines.pop(0))
    options = Options(**declared)
    listing = Listing(name, path, options, tuple(_compose(tree, source_lines, package, options)))
    return replace(listing, light=_lighten(listing)) if options.light else listing


def _lighten(listing: Listing) -> Light:
    """Put the values of the lighter setting into the text, in place of those that it sets at its top level."""
    header = Line("", listing.path, 1)
    tree, texts = ast.parse(listing.text), [line.text for line in listing.lines]
    places, changes = [], []
    for keyword in _arguments(listing.options.light, header, "light"):
        name, value = str(keyword.arg), ast.unparse(keyword.value)
        found = [place for node in tree.body for place in _values_of(name, node)]
        if len(found) != 1 or found[0].lineno != found[0].end_lineno:
            wanted = "the name of one '… = …' at the top level, on one line"
            raise _failure(header, f"light: wanted {wanted}, given {name!r}, of which there are {len(found)}")
        places.append((found[0].lineno - 1, found[0].col_offset, found[0].end_col_offset, value))
        changes.append((name, value, ast.get_source_segment(listing.text, found[0]) or ""))
    for row, start, end, value in sorted(places, reverse=True):  # from the end, so that places stay true
        line = texts[row].encode()
        texts[row] = (line[:start] + value.encode() + line[end:]).decode()
    lines = tuple(replace(line, text=text) for line, text in zip(listing.lines, texts, strict=True))
    return Light(replace(listing, name=f"{listing.name}.light", lines=lines), tuple(changes))


def _values_of(name: str, node: ast.stmt) -> list[ast.expr]:
    """Find the expressions that a statement assigns to a name, alone or in a tuple."""
    if not isinstance(node, ast.Assign) or len(node.targets) != 1:
        return []
    target, value = node.targets[0], node.value
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        pairs = list(zip(target.elts, value.elts, strict=True))
    else:
        pairs = [(target, value)]
    return [value for target, value in pairs if isinstance(target, ast.Name) and target.id == name]


def _arguments(text: str, header: Line, what: str) -> list[ast.keyword]:
    """Read `name=value, …`."""
    try:
        call = ast.parse(f"options({text})", mode="eval").body
    except SyntaxError:
        call = None
    if not isinstance(call, ast.Call) or call.args or any(k.arg is None for k in call.keywords):
        raise _failure(header, f"{what} takes name=value, separated by commas")
    given = [str(keyword.arg) for keyword in call.keywords]
    if twice := sorted({name for name in given if given.count(name) > 1}):
        raise _failure(header, f"{what} takes each name once, given twice: {', '.join(twice)}")
    return call.keywords


def _defaults(root: Path, path: Path) -> dict[str, Any]:
    """Read what the nearest folder above a listing declares for all of its listings."""
    for folder in path.parents:
        file = folder / DEFAULTS
        if (root / file).is_file():
            return _checked(text_file.toml(root, file), Line("", file, 1))
    return {}


def _options(header: Line) -> dict[str, Any]:
    arguments = _arguments(header.text.removeprefix(HEADER), header, HEADER)
    try:
        given = {str(k.arg): ast.literal_eval(k.value) for k in arguments}
    except ValueError:
        raise _failure(header, f"{HEADER} takes name=value, separated by commas") from None
    return _checked(given, header)


def _checked(given: dict[str, Any], header: Line) -> dict[str, Any]:
    known = Options.__dataclass_fields__
    for key, value in given.items():
        if key not in known:
            raise _failure(header, f"unknown listing option {key!r}; there are {', '.join(known)}")
        if key == "warning":
            category, _, message = str(value).partition(": ")
            kind = getattr(builtins, category, None)
            if not (isinstance(kind, type) and issubclass(kind, Warning) and message):
                raise _failure(header, f"warning takes 'Category: message', given {value!r}")
        elif key in ("varies", "processor"):
            if not isinstance(value, bool):
                raise _failure(header, f"{key} takes True or False, given {value!r}")
        elif key in ("show", "known", "recorded", "light"):
            if not isinstance(value, str):
                raise _failure(header, f"{key} takes names in quotes, given {value!r}")
        elif isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise _failure(header, f"{key} takes a positive number, given {value!r}")
    return given


def _imports(tree: ast.Module, lines: list[Line]) -> list[ast.ImportFrom]:
    """Find the imports from the package: each stands at the top level, and gives no other names."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom | ast.Import):
            continue
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        if not any(module.split(".")[0] == PACKAGE for module in modules):
            continue
        renamed = any(alias.asname for alias in node.names)
        if renamed or modules != [PACKAGE] or isinstance(node, ast.Import) or node not in tree.body:
            said = f"write 'from {PACKAGE} import NAME' at the top level, without 'as'"
            raise _failure(_line(lines, node.lineno), said)
        found.append(node)
    return found


def _compose(tree: ast.Module, lines: list[Line], package: PackageSource, options: Options) -> list[Line]:
    """Give the lines of a listing with the shown definitions in place of the imports from the package."""
    imports = _imports(tree, lines)
    if not imports:
        return _trim(lines)
    first, last = imports[0].lineno, max(node.end_lineno or 0 for node in imports)
    place = _line(lines, first)
    try:
        excerpt = package.excerpt([alias.name for node in imports for alias in node.names], options.shown())
    except UnknownName as error:
        raise _failure(place, str(error)) from None
    taken = {n for node in imports for n in range(node.lineno, (node.end_lineno or 0) + 1)}
    before = _trim([line for line in lines if line.number < first])
    after = _trim([line for line in lines if line.number > first and line.number not in taken])
    if any(line.number < last and line.text.strip() for line in after):
        raise _failure(place, f"keep all imports from {PACKAGE} together")
    present = {line.text for line in before}
    needed = [replace(place, text=text) for text in excerpt.imports if text not in present]
    blank = replace(place, text="")
    result = needed + before
    if excerpt.package_names:
        result += [blank] if result else []
        for module, names in sorted(excerpt.package_names.items()):
            kept = [f"from {module} import {', '.join(names)}"]
            if len(kept[0]) > WIDTH:
                kept = [f"from {module} import (", *(f"    {name}," for name in names), ")"]
            result += [replace(place, text=text) for text in kept]
        if not excerpt.definitions:
            return [*result, blank, *after]
    for definition in excerpt.definitions.values():
        result += [blank, blank, *definition] if result else definition
    return [*result, blank, blank, *after]


def _line(lines: list[Line], number: int) -> Line:
    return next(line for line in lines if line.number == number)


def _trim(lines: list[Line]) -> list[Line]:
    """Drop the blank lines at both ends."""
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _failure(line: Line, message: str) -> BuildFailure:
    return BuildFailure([Problem(line.path, line.number, message)])
