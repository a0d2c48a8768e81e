"""Numbers in what a program prints or a figure writes: computed, or in the words between, where the code has the same number.

`print("sigmoid(5) =", sigmoid(5))` names what it computes; `print("accuracy 98%")` claims what nobody has computed.
"""

import ast
from collections.abc import Iterator, Sequence

from site_builder.sources.programs import nodes_of
from site_builder.sources.typed_numbers import TABLE, Typed

_CONVERT = ("str", "repr", "float", "int", "abs", "round", "np.round", "np.array")
"""What computes nothing of a number that is typed."""


def find(typed: Typed, where: str, program: str) -> Iterator[tuple[int, str]]:
    """Give the numbers that a program has only in strings, or shows as they are: the line of each, and what is wrong."""
    nodes = nodes_of(program)
    no_words = {id(n) for node in nodes for n in _no_words(node)}
    shown = {id(n) for node in nodes for n in _shown(node)}
    constants = [node for node in nodes if isinstance(node, ast.Constant) and id(node) not in no_words]
    own = {abs(n.value) for n in constants if isinstance(n.value, int | float) and id(n) not in shown}
    texts = [(node.lineno, str(node.value)) for node in constants if isinstance(node.value, str) or id(node) in shown]
    together = [node for node in nodes if isinstance(node, ast.JoinedStr | ast.BinOp) and id(node) not in no_words]
    for line, text in (*texts, *((node.lineno, _joined(node)) for node in together)):
        for match in typed.find_in_code(where, text, own):
            said = f"the number {match[0]!r} is shown as it is typed: show a value that the program computes or has"
            yield line, f"{said}, or give its phrase a reason in {TABLE.as_posix()}"


def _joined(node: ast.AST) -> str:
    """Put together what a text says in pieces, as `"9" + "8"` or `f"{9}8"`; a blank stands for what is computed."""
    match node:
        case ast.Constant(value=str() | int() | float() as value):
            return str(value)
        case ast.JoinedStr(values=parts):
            return "".join(map(_joined, parts))
        case ast.FormattedValue(value=value):
            return _joined(value)
        case ast.BinOp(left=left, op=ast.Add(), right=right) if _is_text(left) or _is_text(right):
            return _joined(left) + _joined(right)
    return " "


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _no_words(node: ast.AST) -> Iterator[ast.AST]:
    """Give the strings below a node that nobody reads: formats and docstrings."""
    if isinstance(node, ast.FormattedValue) and node.format_spec:
        yield from ast.walk(node.format_spec)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value


def _shown(node: ast.AST) -> Sequence[ast.AST]:
    """Give what a node shows without computing anything: `print(0.98)`, in a figure `d.number(0.98)`, `d.table({"a": [0.98]})`."""
    if isinstance(node, ast.FormattedValue):
        return list(_typed(node.value))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
        return list(_typed(node.right)) if isinstance(node.left.value, str) else []
    if not isinstance(node, ast.Call):
        return []
    called = ast.unparse(node.func)
    if called == "d.table":
        return list(ast.walk(node))
    of_text = isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    if called in ("print", "d.number", "str", "repr", "format") or of_text:
        return [each for arg in (*node.args, *(k.value for k in node.keywords if of_text)) for each in _typed(arg)]
    return []


def _typed(node: ast.expr) -> Iterator[ast.AST]:
    """Give the constants that a value consists of as they are typed: with a sign, in a list, rounded or made a text."""
    if isinstance(node, ast.Constant):
        yield node
    elif isinstance(node, ast.UnaryOp):
        yield from _typed(node.operand)
    elif isinstance(node, ast.Starred):
        yield from _typed(node.value)
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        yield from (each for element in node.elts for each in _typed(element))
    elif isinstance(node, ast.Dict):
        yield from (each for value in node.values for each in _typed(value))
    elif isinstance(node, ast.Call) and ast.unparse(node.func) in _CONVERT:
        yield from (each for arg in node.args[:1] for each in _typed(arg))
