"""Numbers in the comments and docstrings of programs, which pages show with them: those of the program, and sizes.

`lr = 1.0  # reaches 98.3% after 9000 epochs` claims what nobody has computed, and stays when the program changes. What may
stand there besides are the shape of an array, `(150, 4)`, and the phrases of `docs/typed_numbers.csv`. The docstrings of
the package name sections and pages of books; below the first line, which listings show, only a percentage is refused.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from site_builder.sources.document import blank
from site_builder.sources.programs import nodes_of
from site_builder.sources.typed_numbers import TABLE, Typed

WHERE = "package"
"""Where the table lists phrases of the package."""
_SHAPE = re.compile(r"\((?:\w+,|\w+(?:, \w+)+)\)")
_CLAIM = re.compile(r"\d[\d.,]*(?:\s*%| per ?cent\b)")


def find(typed: Typed, where: str, program: str) -> Iterator[tuple[int, str]]:
    """Give the numbers in the remarks of a program that its code has not: the line of each, and what is wrong."""
    nodes = nodes_of(program)
    numbers = {abs(n.value) for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, int | float)}
    for line, text in (*_comments(program), *_docstrings(nodes)):
        for match in typed.find_in_code(where, _SHAPE.sub(blank, text), numbers):
            yield line + text.count("\n", 0, match.start()), _message(match[0])


def find_in_package(typed: Typed, module: str) -> Iterator[tuple[int, str]]:
    """Give such numbers of a module of the package, whose docstrings stand on its reference."""
    nodes = nodes_of(module)
    numbers = {abs(n.value) for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, int | float)}
    for line, text in _docstrings(nodes):
        first = text.split("\n")[0]
        yield from ((line, _message(m[0])) for m in typed.find_in_code(WHERE, _SHAPE.sub(blank, first), numbers))
        for match in _CLAIM.finditer(text, len(first)):
            yield line + text.count("\n", 0, match.start()), _message(match[0])
    for line, text in _comments(module):
        yield from ((line, _message(m[0])) for m in typed.find_in_code(WHERE, _SHAPE.sub(blank, text), numbers))


def _comments(program: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(program).readline):
        if token.type == tokenize.COMMENT and not token.string.startswith("# listing:"):
            yield token.start[0], token.string


def _docstrings(nodes: list[ast.AST]) -> Iterator[tuple[int, str]]:
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.lineno, node.value.value


def _message(number: str) -> str:
    return (
        f"the number {number!r} stands in a remark, and the code beside it does not have it: let the program print it, "
        f"or give its phrase a reason in {TABLE.as_posix()}"
    )
