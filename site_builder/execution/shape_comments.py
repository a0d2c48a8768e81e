"""A comment that says a shape, `z = X @ W  # (4, 3)`, is held to it: each time that the line has run, the value is looked at.

What is looked at is what the line names: the targets of an assignment, one after the other, or all (`# (3, 1) each`); what a `return` gives;
the first parameter of a `def`. After `->` stands the shape of what came out. A name in a shape, as in `# (seeds, 2)`, stands for
the integer of that name if the program has one there, and else for any size, the same within the comment. `(4,) or (2,)` may be either.
"""

import ast
import builtins
import io
import re
import sys
import tokenize
from collections.abc import Iterator, Mapping
from types import CodeType
from typing import Any

import numpy as np

_SHAPE = r"\([^()]*,[^()]*\)"
_EITHER = rf"{_SHAPE}(?: or {_SHAPE})*"
_COMMENT = re.compile(
    rf"#\s*(?:[^()]*(?:\bshape|[,:]) )?(?P<first>{_EITHER}(?:(?:, | and ){_EITHER})*)(?P<each> each\b)?(?:.*-> (?P<out>{_SHAPE}))?"
)
_CHECK = "_check_shapes"


class ShapeError(Exception):
    """A comment says another shape than the value has."""


def compiled(text: str, file_name: str) -> CodeType:
    """Compile a program that holds its comments to their shapes as it runs: it raises ShapeError at the line of the comment."""
    tree = ast.parse(text, file_name)
    comments = dict(_comments(text))
    if comments:
        _Looking(comments).visit(tree)
        ast.fix_missing_locations(tree)
        setattr(builtins, _CHECK, _check)  # no name of the program's own, whose values are kept
    return compile(tree, file_name, "exec")


def _comments(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and (match := _COMMENT.match(token.string)):
            yield token.start[0], match


class _Looking(ast.NodeTransformer):
    """Adds a look at the values behind each line with such a comment."""

    def __init__(self, comments: Mapping[int, re.Match[str]]) -> None:
        self._comments = comments

    def visit_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        return self._behind(node, node.targets)

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.stmt]:
        return self._behind(node, [node.target])

    def visit_Return(self, node: ast.Return) -> ast.Return:
        match = self._comments.get(node.end_lineno or 0)
        if match and node.value:
            looked = self._look(match, [node.value], ["what is returned"], node)
            node.value = ast.Subscript(looked, ast.Constant(0), ast.Load())
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        match = self._comments.get(node.lineno)
        if match and node.args.args:
            name = node.args.args[0].arg
            look = ast.Expr(self._look(match, [ast.Name(name, ast.Load())], [name], node, out=False))
            node.body.insert(1 if ast.get_docstring(node) else 0, look)
        return node

    def _behind(self, node: ast.Assign | ast.AugAssign, targets: list[ast.expr]) -> list[ast.stmt]:
        match = self._comments.get(node.end_lineno or 0)
        if match is None:
            return [node]
        names = [ast.unparse(name) for target in targets for name in _leaves(target)]
        values = [_moved(ast.parse(name, mode="eval").body, node.end_lineno) for name in names]
        return [node, ast.Expr(self._look(match, values, names, node))]

    def _look(
        self, match: re.Match[str], values: list[ast.expr], names: list[str], node: ast.stmt, *, out: bool = True
    ) -> ast.Call:
        said = [match["out"]] if out and match["out"] else re.findall(_EITHER, match["first"])
        said = said * len(names) if match["each"] else said[: len(names)]
        call = ast.parse(f"{_CHECK}((), {names!r}, {said!r})", mode="eval").body
        assert isinstance(call, ast.Call)
        call.args[0] = ast.Tuple(values, ast.Load())
        for part in (call, call.func, *call.args):
            _moved(part, node.end_lineno if out else node.lineno)
        return call


def _moved(expression: ast.expr, line: int | None) -> ast.expr:
    """Let an expression stand at the line of a comment, where an error is then told."""
    expression.lineno = expression.end_lineno = line or 1
    expression.col_offset = expression.end_col_offset = 0
    return expression


def _leaves(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        for each in target.elts:
            yield from _leaves(each)
    elif not isinstance(target, ast.Starred):
        yield target


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
    return len(sizes) == len(found) and all(
        free.setdefault(size, n) == n
        if size.isidentifier() and not isinstance(known.get(size), int | np.integer)
        else eval(size, {}, known) == n
        for size, n in zip(sizes, found, strict=True)
    )
