"""A comment that says a shape, `z = X @ W  # (4, 3)`, is held to it: each time that the line has run, the value is looked at.

What is looked at is what the line names: the targets of an assignment, one after the other, or all (`# (3, 1) each`); what a `return` gives;
the argument of a function with one. Of `z = X @ W  # (4, 2) @ (2, 3) -> (4, 3)`, `X` and `W` are looked at, too. A name in a shape, as in
`# (seeds, 2)`, stands for the integer of that name if the program has one there, and else for any size, the same within the comment.
`(4,) or (2,)` may be either. The program runs as without it: what is read again are names, their attributes and plain places.
"""

import ast
import builtins
import io
import re
import sys
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType
from typing import Any

import numpy as np

_SIZE = r"\w+(?: ?[*+-] ?\w+)*"
_SHAPE = rf"\({_SIZE},(?: ?{_SIZE}(?:, ?{_SIZE})*)?\)"
_EITHER = rf"{_SHAPE}(?: or {_SHAPE})*"
_BEGIN = re.compile(rf"#\s*(?:[^()]*(?:\b[Ss]hape[ =:]+|[,;:] ))?(?={_SHAPE})")
_OPERANDS = re.compile(rf"{_SHAPE}(?: [@*/+-] {_SHAPE})+")
_CHECK = "_check_shapes"


class ShapeError(BaseException):
    """A comment says another shape than the value has; no `except Exception` of the program keeps it."""


@dataclass(frozen=True)
class _Said:
    """What a comment says of its line."""

    operands: Sequence[str]
    before: Sequence[str]
    """The shapes before an arrow, if there is one."""
    results: Sequence[str]
    each: bool


def compiled(text: str, file_name: str) -> CodeType:
    """Compile a program that holds its comments to their shapes as it runs: it raises ShapeError at the line of the comment."""
    tree = ast.parse(text, file_name)
    said = dict(_comments(text))
    if said:
        _Looking(said).visit(tree)
        ast.fix_missing_locations(tree)
        setattr(builtins, _CHECK, _check)  # no name of the program's own, whose values are kept
    return compile(tree, file_name, "exec")


def _comments(text: str) -> Iterator[tuple[int, _Said]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and (begin := _BEGIN.match(token.string)):
            said = token.string[begin.end() :]
            before, arrow, after = said.partition("->")
            operands = _OPERANDS.match(before)
            yield (
                token.start[0],
                _Said(
                    re.findall(_SHAPE, operands[0]) if operands else (),
                    re.findall(_EITHER, before) if arrow else (),
                    re.findall(_EITHER, after if arrow else "" if operands else before),
                    re.search(r"\) each\b", said) is not None,
                ),
            )


class _Looking(ast.NodeTransformer):
    """Adds a look at the values behind each line with such a comment, and at operands before it."""

    def __init__(self, said: Mapping[int, _Said]) -> None:
        self._said = said

    def visit_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        return self._around(node, node.targets, node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.stmt]:
        return self._around(node, [node.target], None)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> list[ast.stmt]:
        return self._around(node, [node.target], node.value) if node.value else [node]

    def visit_Return(self, node: ast.Return) -> ast.Return:
        said = self._said.get(node.end_lineno or 0)
        if said and node.value and said.results:
            several = isinstance(node.value, ast.Tuple) and (said.each or len(said.results) > 1)
            values = node.value if several else ast.Tuple([node.value], ast.Load())
            names = ["what is returned"] * (
                len(node.value.elts) if isinstance(node.value, ast.Tuple) and several else 1
            )
            looked = _look(values, names, _of(said, names), node.end_lineno)
            node.value = looked if several else ast.Subscript(looked, ast.Constant(0), ast.Load())
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        said = self._said.get(node.lineno)
        arguments = [argument.arg for argument in node.args.args if argument.arg not in ("self", "cls")]
        if said and len(arguments) == 1 and node.body[0].lineno > node.lineno:
            look = _look(_read(arguments), arguments, [*said.before, *said.results][:1], node.lineno)
            node.body.insert(1 if ast.get_docstring(node, clean=False) is not None else 0, ast.Expr(look))
        return node

    def _around(self, node: ast.stmt, targets: list[ast.expr], value: ast.expr | None) -> list[ast.stmt]:
        said = self._said.get(node.end_lineno or 0)
        if said is None:
            return [node]
        targets = [leaf for target in targets for leaf in _leaves(target)]
        operands = list(_operands(value)) if value else []
        statements = [node]
        if len(operands) == len(said.operands):
            statements.insert(0, _looking_at(operands, said.operands, node))
        statements.append(_looking_at(targets, _of(said, targets), node))
        return statements


def _looking_at(nodes: Sequence[ast.expr], said: Sequence[str], node: ast.stmt) -> ast.stmt:
    """Make a statement that looks at what can be read again."""
    kept = [(ast.unparse(each), shape) for each, shape in zip(nodes, said, strict=False) if _plain(each)]
    names, shapes = [name for name, _ in kept], [shape for _, shape in kept]
    return ast.Expr(_look(_read(names), names, shapes, node.end_lineno)) if kept else ast.Pass()


def _of(said: _Said, names: Sequence[object]) -> list[str]:
    """Give a shape for each name, as far as there are any."""
    return list(said.results[:1]) * len(names) if said.each else list(said.results[: len(names)])


def _read(names: Sequence[str]) -> ast.Tuple:
    read = ast.parse(f"({', '.join(names)},)", mode="eval").body
    assert isinstance(read, ast.Tuple)
    return read


def _look(values: ast.expr, names: Sequence[str], said: Sequence[str], line: int | None) -> ast.Call:
    """Make the call that looks; an error in it is told at the line of the comment."""
    call = ast.parse(f"{_CHECK}((), {[*names]!r}, {[*said]!r})", mode="eval").body
    assert isinstance(call, ast.Call)
    call.args[0] = values
    for part in (call, call.func, *call.args):
        part.lineno = part.end_lineno = line or 1
        part.col_offset = part.end_col_offset = 0
    return call


def _leaves(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        for each in target.elts:
            yield from _leaves(each)
    else:
        yield target


def _operands(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.BinOp):
        yield from _operands(value.left)
        yield from _operands(value.right)
    else:
        yield value


def _plain(node: ast.AST) -> bool:
    """Tell whether reading it once more changes nothing: a name, an attribute of one, or a place in it that names and numbers say."""
    match node:
        case ast.Name() | ast.Constant() | None:
            return True
        case ast.Attribute(value=inner) | ast.UnaryOp(operand=inner):
            return _plain(inner)
        case ast.Subscript(value=inner, slice=place):
            return _plain(inner) and _plain(place)
        case ast.Slice(lower=lower, upper=upper, step=step):
            return all(part is None or _plain(part) for part in (lower, upper, step))
        case ast.Tuple(elts=parts):
            return all(map(_plain, parts))
    return False


def _check(values: tuple[Any, ...], names: list[str], said: list[str]) -> tuple[Any, ...]:
    """Look at values, called from the program itself; gives them back."""
    free: dict[str, int] = {}
    for value, name, shape in zip(values, names, said, strict=False):
        found = value.shape if hasattr(value, "shape") else np.shape(value)
        if str(found) == shape:
            continue
        frame = sys._getframe(1)
        known = {**frame.f_globals, **frame.f_locals}
        if not any(_fits(each, found, known, free) for each in shape.split(" or ")):
            raise ShapeError(f"the comment says {shape}, and {name} has the shape {found}")
    return values


def _fits(wanted: str, found: tuple[int, ...], known: Mapping[str, Any], free: dict[str, int]) -> bool:
    sizes = [size.strip() for size in wanted.strip("()").removesuffix(",").split(",")]
    return len(sizes) == len(found) and all(_is(*pair, known, free) for pair in zip(sizes, found, strict=True))


def _is(size: str, n: int, known: Mapping[str, Any], free: dict[str, int]) -> bool:
    if size.isidentifier() and not isinstance(known.get(size), int | np.integer):
        return free.setdefault(size, n) == n
    try:
        return bool(eval(size, {}, known) == n)
    except (SyntaxError, NameError, TypeError) as error:
        raise ShapeError(f"the comment says the size {size!r}, which is none here: {error}") from None
