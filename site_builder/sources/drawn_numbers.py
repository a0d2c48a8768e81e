"""What of a figure its program has typed or changed, or chosen by language: it draws what listings computed."""

import ast
from collections.abc import Iterator, Mapping, Set

from site_builder.sources.programs import nodes_of
from site_builder.sources.typed_numbers import SMALL, TABLE, Typed

_CURVE = (
    "plot", "scatter", "step", "semilogx", "semilogy", "loglog", "errorbar", "stem", "fill", "fill_between", "hexbin", "hist2d",
    "quiver", "set_data", "set_ydata", "Line2D", "Polygon", "points", "decision_map",
)  # fmt: skip
_BAR = ("bar", "barh", "pie", "hist", "ecdf", "boxplot", "violinplot", "stackplot")
_MAP = ("imshow", "matshow", "pcolor", "pcolormesh", "contour", "contourf")
_LINE = ("axhline", "axvline", "axhspan", "axvspan", "axline", "hlines", "vlines", "annotate")
_NAMED = {"barh": ("width", "left"), "bar": ("height", "bottom"), "annotate": ("xy",)}
"""The keywords of what is drawn, unless they are these."""
_KEYWORDS = ("x", "y", "y1", "y2", "xy1", "xy2", "slope", "X", "Z", "C")
_AS_IT_IS = (
    "np.array", "np.asarray", "np.ravel", "np.column_stack", "np.vstack", "list", "tuple", "sorted", "reversed",
    "zip", "float", "int", "dict", "np.float64",
)  # fmt: skip
_OF_ITSELF = ("T", "reshape", "ravel", "flatten", "copy", "astype", "tolist", "transpose", "values", "items", "keys")
"""Functions, and what values have of their own, that compute nothing of a number."""
_IMPORTS = (
    "collections",
    "itertools",
    "math",
    "matplotlib",
    "nn_tutorial",
    "numpy",
    "site_builder",
    "string",
    "typing",
)
_READS = ("open", "load", "loadtxt", "genfromtxt", "fromfile", "memmap", "random", "default_rng", "__import__")
"""What a figure may import, and what gives numbers that neither a listing has computed nor the figure says."""
_SCALES = (100, 1000, 1e6)
"""Factors that only change a unit: per cent, thousands, millions."""


def find(typed: Typed, where: str, program: str) -> Iterator[tuple[int, str]]:
    """Give the numbers that a figure's program draws as they are typed: the line of each, and what is wrong."""
    nodes = nodes_of(program)
    names, calls = assigned(nodes), [node for node in nodes if isinstance(node, ast.Call)]
    is_diagram = any(ast.unparse(call.func) == "d.canvas" for call in calls)  # whose places are its layout
    for node in nodes:
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "d.language":
            yield node.lineno, "a figure draws the same in each language: take its words from WORDS, by d.word"
        if isinstance(node, ast.Assign):
            yield from _changed(node.value, {})
        if read := _read(node):
            yield node.lineno, f"a figure draws what listings have computed: take it from d.run, and not from {read}"  # type: ignore[attr-defined]
    for call in calls:
        name, drawn = _name(call), _drawn(call)
        said = ast.get_source_segment(program, call) or "" if drawn else ""
        if (is_diagram and name in (*_CURVE, *_LINE)) or typed.without_phrases(where, said) != said:
            continue
        first = next((n.values for arg in call.args[:1] for n in ast.walk(arg) if isinstance(n, ast.Dict)), call.args)
        along = {n.id for each in first if each not in drawn for n in ast.walk(each) if isinstance(n, ast.Name)}
        for value in drawn:
            shown = list(_shown(value, names, along=along))
            for each in shown:
                yield from _changed(each, names)
                if name in (*_CURVE, *_BAR) and _is_curve(each):
                    told = "a curve with numbers of its own: let a listing compute it, or give its phrase a reason in"
                    yield each.lineno, f"{ast.unparse(each)!r} is {told} {TABLE.as_posix()}"
            by_hand = [each for each in shown if _is_by_hand(each)]
            # Two numbers may be the ends of a line; of more, one may be what bends it.
            if by_hand and not (name in _CURVE and (len(shown) == 2 or len(by_hand) < 2 < len(shown))):
                told = "drawn as typed: let a listing compute it, and draw d.run, or give its phrase a reason in"
                numbers = ", ".join(map(ast.unparse, by_hand[:3]))
                yield by_hand[0].lineno, f"{numbers} is {told} {TABLE.as_posix()}"


def _read(node: ast.AST) -> str:
    """Name what a part of a program takes numbers from, files, other programs or chance, if it does."""
    match node:
        case ast.Import(names=names):
            return next((each.name for each in names if each.name.partition(".")[0] not in _IMPORTS), "")
        case ast.ImportFrom(module=str(module)) if module.partition(".")[0] not in _IMPORTS:
            return module
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in _READS:
            return name
    return ""


def assigned(nodes: list[ast.AST]) -> dict[str, list[ast.expr]]:
    """Give what each name of a program may stand for: assigned to it, gone through by it, or given for it."""
    found: dict[str, list[ast.expr]] = {}
    functions = {node.name: node.args.args for node in nodes if isinstance(node, ast.FunctionDef)}
    for node in nodes:
        pairs: list[tuple[ast.AST, ast.expr]] = []
        match node:
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                pairs = [*zip(targets, values, strict=False)]
            case ast.Assign(targets=targets, value=value):
                pairs = [(aim, value) for aim in targets]
            case ast.AnnAssign(target=aim, value=ast.expr() as value) | ast.AugAssign(target=aim, value=value):
                pairs = [(aim, value)]
            case ast.NamedExpr(target=aim, value=value):
                pairs = [(aim, value)]
            case ast.Call(func=ast.Attribute(value=ast.Name() as aim, attr="append" | "extend"), args=[value]):
                pairs = [(aim, value)]
            case ast.For(target=aim, iter=value) | ast.comprehension(target=aim, iter=value):
                pairs = [(aim, value)]
            case ast.Call(func=ast.Name(id=name), args=args) if name in functions:
                pairs = [*zip(functions[name], args, strict=False)]
        for target, value in pairs:
            for part in ast.walk(target):
                if isinstance(part, ast.arg | ast.Name):
                    found.setdefault(part.arg if isinstance(part, ast.arg) else part.id, []).append(value)
    return found


def _name(call: ast.Call) -> str:
    """Name the method that is called, or what is made."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) and call.func.id in ("Line2D", "Polygon") else ""


def _drawn(call: ast.Call) -> list[ast.expr]:
    """Give what a call draws: the heights of a curve, the columns of a table behind the first, which says where."""
    args, name = call.args, _name(call)
    if ast.unparse(call.func) == "d.table":
        parts = [part for arg in args[:1] for part in ([arg.left, arg.right] if isinstance(arg, ast.BinOp) else [arg])]
        columns = [each for part in parts for each in (part.values if isinstance(part, ast.Dict) else [part])]
        return columns[1:] or columns
    if name in _CURVE:
        given = [*args[1:2], *args[3:]] or args
    elif name in _BAR:
        given = args[1:2] or args
    elif name in _MAP:
        given = args[2:3] or args[:1]
    elif name in _LINE:
        given = args[1:2] if name == "annotate" else args[: 1 if name in ("axhline", "axvline") else 3]
    else:
        return []
    return [*given, *(k.value for k in call.keywords if k.arg in _NAMED.get(name, _KEYWORDS))]


def _shown(
    node: ast.expr,
    names: Mapping[str, list[ast.expr]],
    seen: frozenset[str] = frozenset(),
    along: Set[str] = frozenset(),
) -> Iterator[ast.expr]:
    """Give the numbers that a value consists of, and what of it is computed: from places `along` a curve, too."""
    parts: list[ast.expr] = []
    match node:
        case ast.List(elts=elts) | ast.Tuple(elts=elts) | ast.Set(elts=elts):
            parts = elts
        case ast.Dict(values=values):
            parts = values
        case ast.UnaryOp(operand=value) | ast.Starred(value=value) | ast.Subscript(value=value):
            parts = [value]
        case ast.ListComp(elt=value) | ast.GeneratorExp(elt=value) | ast.DictComp(value=value):
            parts = [value]
        case ast.IfExp(body=one, orelse=other):
            parts = [one, other]
        case ast.BinOp(left=one, right=other):
            parts, seen = [one, other], seen | along
        case ast.Call(func=function, args=args) if ast.unparse(function) in _AS_IT_IS:
            parts = args
        case ast.Call(func=ast.Attribute(attr=name, value=value)) | ast.Attribute(attr=name, value=value) if (
            name in _OF_ITSELF
        ):
            parts = [value]
        case ast.Name(id=name) if name in names and name not in seen:
            parts, seen = names[name], seen | {name}
    found = [each for part in parts for each in _shown(part, names, seen, along)]
    if isinstance(node, ast.BinOp) and not all(isinstance(each, ast.Constant) for each in found):
        found = []
    if found:
        yield from found
    elif not isinstance(node, ast.Constant) or isinstance(node.value, int | float):
        yield node


def is_typed(value: ast.expr) -> bool:
    """Tell whether a value is made of typed numbers alone, some of which neither count nor are a definition's."""
    parts = list(_shown(value, {}))
    return all(isinstance(part, ast.Constant) for part in parts) and any(map(_is_by_hand, parts))


def _is_by_hand(node: ast.AST) -> bool:
    """Tell a number that neither counts nor is a definition's; a list of such ones that something is computed from."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return node.value != int(node.value) or abs(node.value) > SMALL
    inner = [each for each in ast.walk(node) if isinstance(each, ast.List | ast.Tuple)]
    return any(len(each.elts) > 2 and sum(map(_is_by_hand, each.elts)) > 1 for each in inner if each is not node)


def _is_curve(value: ast.expr) -> bool:
    """Tell a formula with typed numbers, of which one may be where it stands."""
    inside = [n for n in ast.walk(value) if isinstance(n, ast.Constant) and _is_by_hand(n)]
    return isinstance(value, ast.BinOp) and len(inside) > 1


def _changed(value: ast.expr, names: Mapping[str, list[ast.expr]]) -> Iterator[tuple[int, str]]:
    for part in ast.walk(value):
        if isinstance(part, ast.BinOp) and _is_scaled(part, names):
            yield part.lineno, f"{ast.unparse(part)!r} changes what a listing computed: let the listing compute it"


def _is_scaled(value: ast.BinOp, names: Mapping[str, list[ast.expr]]) -> bool:
    """Tell whether a value of a run, or an array of some, is multiplied by a number that is typed, or raised to it."""
    for number, other in ((value.right, value.left), (value.left, value.right)):
        if isinstance(number, ast.Constant) and isinstance(number.value, int | float) and number.value not in _SCALES:
            moved = isinstance(value.op, ast.Add | ast.Sub) and number.value != int(number.value)
            of_runs = {ast.unparse(each) for each in _shown(other, names)} in ({"run"}, {"d.run"})
            return (moved or isinstance(value.op, ast.Mult | ast.Div | ast.Pow)) and of_runs
    return False
