"""Curves and columns of a figure that its program has typed or changed, or chosen by language: it draws what listings computed."""

import ast
from collections.abc import Iterator

from site_builder.sources.programs import nodes_of

_DRAW = ("plot", "scatter", "bar", "step", "semilogx", "semilogy", "loglog", "errorbar")
_SCALES = (100, 1000, 1e6)
"""Factors that only change a unit: per cent, thousands, millions."""


def find(program: str) -> Iterator[tuple[int, str]]:
    """Give the numbers that a figure's program draws as they are typed: the line of each, and what is wrong."""
    nodes = nodes_of(program)
    for node in nodes:
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "d.language":
            yield node.lineno, "a figure draws the same in each language: take its words from WORDS, by d.word"
    said = "is drawn as it is typed: let a listing compute it, and draw d.run"
    assigned: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            assigned.setdefault(node.targets[0].id, []).append(node.value)
        sources = [node.value] if isinstance(node, ast.Assign) else _drawn(node) if isinstance(node, ast.Call) else []
        for part in (part for source in sources for part in ast.walk(source)):
            if isinstance(part, ast.BinOp) and _is_scaled(part):
                yield part.lineno, f"{ast.unparse(part)!r} changes what a listing computed: let the listing compute it"
    for node in nodes:
        if isinstance(node, ast.Call):
            for value in _drawn(node):
                given = assigned.get(value.id, []) if isinstance(value, ast.Name) else [value]
                for typed in (each for source in given for each in ast.walk(source) if _is_typed(each, _wanted(node))):
                    yield typed.lineno, f"{ast.unparse(typed)} {said}"  # type: ignore[attr-defined]


def _drawn(call: ast.Call) -> list[ast.expr]:
    """Give what a call draws: the heights of a curve, the columns of a table behind the first, which says where."""
    if ast.unparse(call.func) == "d.table":
        return [value for arg in call.args[:1] if isinstance(arg, ast.Dict) for value in arg.values[1:] or arg.values]
    return call.args[1:2] if isinstance(call.func, ast.Attribute) and call.func.attr in _DRAW else []


def _wanted(call: ast.AST) -> int:
    """Tell how many numbers are no more two ends of a line."""
    return 1 if isinstance(call, ast.Call) and ast.unparse(call.func) == "d.table" else 3


def _is_typed(node: ast.AST, least: int) -> bool:
    """Tell whether a list is of numbers alone, and of more than one fraction where it could be the ends of lines."""
    if not isinstance(node, ast.List | ast.Tuple) or len(node.elts) < least:
        return False
    inner = [each.operand if isinstance(each, ast.UnaryOp) else each for each in node.elts]
    numbers = [n.value for n in inner if isinstance(n, ast.Constant) and isinstance(n.value, int | float)]
    fractions = [number for number in numbers if number != int(number)]
    return len(numbers) == len(node.elts) and len(fractions) >= (2 if least > 1 else 1)


def _is_scaled(value: ast.BinOp) -> bool:
    """Tell whether a value of a run, or an array of some, is multiplied by a number that is typed, or raised to it."""
    if not isinstance(value.op, ast.Mult | ast.Div | ast.Pow):
        return False
    for number, other in ((value.right, value.left), (value.left, value.right)):
        if isinstance(number, ast.Constant) and isinstance(number.value, int | float) and number.value not in _SCALES:
            while isinstance(other, ast.Call) and ast.unparse(other.func) in ("np.array", "np.asarray") and other.args:
                other = other.args[0]
            return isinstance(other, ast.Subscript) and ast.unparse(other).startswith(("d.run[", "run["))
    return False
