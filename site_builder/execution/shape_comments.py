"""A comment that says a shape, `z = X @ W  # (4, 3)`, is held to it: each time that the line has run, the value is looked at.

What is looked at is what the line names: the target of an assignment or a loop; what a `return` gives; what a line prints last. Of several, the comment has a part for each, `# (4, 2), a number`, or says it of all, `# (3, 1) each`, or of one, `# x has
shape (2,)`. Of `z = X @ W  # (4, 2) @ (2, 3) -> (4, 3)`, `X` and `W` are looked at, too, where they are computed. A name in a shape, as in
`# (seeds, 2)`, stands for the integer of that name, or the length of the list, if the program has one there, and else for any size, the same for all targets. `(4,) or (2,)`
may be either. What is compared with nothing is refused, and so is what only looks like a shape. The program runs as without all this: what is read
again are names, their attributes and plain places.
"""

import ast
import builtins
import io
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from types import CodeType
from typing import Any, ClassVar

import numpy as np

_SIZE = r"\w+(?: ?[*+-] ?\w+)*"
_SHAPE = rf"(?<!\w)\((?:{_SIZE},(?: ?{_SIZE}(?:, ?{_SIZE})*)?)?\)"
_EITHER = rf"{_SHAPE}(?: or {_SHAPE})*"
_BEGIN = re.compile(rf"#\s*(?:[^()]*(?:\b[Ss]hape[ =:]+|[,;:] ))?(?={_SHAPE})")
_OPERANDS = re.compile(rf"{_SHAPE}(?: [@*/+-] {_SHAPE})+")
_BRACKETS = re.compile(r"(?<![\w'])\((?:[^()]|\([^()]*\))*\)")
"""What stands in brackets, but not behind a name, as the arguments of a function do."""
_SIGNS = {ast.MatMult: "@", ast.Mult: "*", ast.Div: "/", ast.Add: "+", ast.Sub: "-"}
_PLAIN = (
    ast.Name, ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.Tuple, ast.UnaryOp, ast.BinOp,
    ast.expr_context, ast.unaryop, ast.operator,
)  # fmt: skip
_CHECK = "_check_shapes"
_WANTED = "wanted is that of what the line names; of several, one for each, `(4, 2), a number`, or `(3, 1) each`; words need no brackets"


class ShapeError(BaseException):
    """A comment says another shape than the value has; no `except Exception` of the program keeps it."""

    raised: ClassVar[list["ShapeError"]] = []
    """All of this process, also those that its program has caught with everything else."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.lineno = line
        self.raised.append(self)


@dataclass(frozen=True)
class _Said:
    """What a comment says of its line."""

    operands: Sequence[str]
    signs: Sequence[str]
    """What stands between the operands."""
    results: Sequence[str]
    parts: Sequence[str]
    """The shape in each part of the comment; of a part without one, nothing."""
    of: str
    """The one name that it speaks of, if it does."""
    each: bool

    def wanted(self, count: int) -> list[str]:
        """Give a shape, or nothing, for each of so many values, or for the first few; of several, one shape is said of none."""
        if self.each or count == 1:
            return [*self.results[:1]] * count
        return [*self.parts[:count]] if len(self.parts) > 1 else []

    def compared(self, count: int) -> int:
        """Count the shapes of the comment that so many values are compared with."""
        wanted = self.wanted(count)
        return sum(map(_shapes, wanted[:1] if self.each else wanted))


def compiled(text: str, file_name: str) -> CodeType:
    """Compile a program that holds its comments to their shapes as it runs: it raises ShapeError at the line of the comment."""
    tree = ast.parse(text, file_name)
    comments = {}
    for line, comment in _comments(text):
        if unread := _unread(comment):
            raise ShapeError(
                f"{unread} in {comment!r} is no shape that can be compared: wanted are (n,), (4, 2), (2 * n, 3) …", line
            )
        if _shapes(comment):
            comments[line] = comment
    if comments:
        looking = _Looking({line: said for line, comment in comments.items() if (said := _said(comment))})
        looking.visit(tree)
        for line, comment in comments.items():
            if looking.compared[line] < _shapes(comment):
                raise ShapeError(f"a shape in {comment!r} is compared with nothing: {_WANTED}", line)
        ast.fix_missing_locations(tree)
        setattr(builtins, _CHECK, _check)  # no name of the program's own, whose values are kept
    return compile(tree, file_name, "exec")


def _comments(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _shapes(said: str) -> int:
    return len(re.findall(_SHAPE, said))


def _unread(comment: str) -> str:
    """Find what looks like a shape, a tuple or a number in brackets, and is not written as one."""
    for match in _BRACKETS.finditer(re.sub(_SHAPE, "", comment)):
        try:
            read = ast.parse(match[0], mode="eval").body
        except SyntaxError:
            continue
        if isinstance(read, ast.Tuple) or (isinstance(read, ast.Constant) and isinstance(read.value, int)):
            return match[0]
    return ""


def _said(comment: str) -> _Said | None:
    if (begin := _BEGIN.match(comment)) is None:
        return None
    said = comment[begin.end() :]
    operands = _OPERANDS.match(said)
    before = operands[0] if operands else ""
    _, arrow, after = said[len(before) :].partition("->")
    parts = re.split(r", (?![^()]*\))", comment)
    of = re.search(r"(\w+) has shape ", comment[: begin.end()])
    return _Said(
        re.findall(_SHAPE, before),
        re.findall(r"(?<=\) )[@*/+-](?= \()", before),
        re.findall(_EITHER, after if arrow else "" if operands else said),
        ["".join(re.findall(_EITHER, part)[:1]) for part in parts],
        of[1] if of else "",
        re.search(r"\),? each\b", said) is not None,
    )


class _Looking(ast.NodeTransformer):
    """Adds a look at the values behind each line with such a comment, and at operands within it."""

    def __init__(self, said: Mapping[int, _Said]) -> None:
        self._said = said
        self.compared: Counter[int] = Counter()
        """How many shapes of each line are."""

    def visit_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        return self._around(node, node.targets[:1])

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.stmt]:
        return self._around(node, [node.target])

    def visit_Return(self, node: ast.Return) -> ast.Return:
        if node.value:
            self._operands(node)
            node.value = self._in_place(node.value, "what is returned", node)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.Expr:
        self._operands(node)
        match node.value:
            case ast.Call(func=ast.Name("print"), args=[*_, last] as given) if not isinstance(last, ast.Starred):
                given[-1] = self._in_place(last, "what is printed", node)
            case value:
                node.value = self._in_place(value, "what it gives", node)
        return node

    def visit_For(self, node: ast.For) -> ast.For:
        self.generic_visit(node)
        if (said := self._said.get(node.lineno)) and node.body[0].lineno > node.lineno:
            node.body.insert(0, self._looking_at([*_leaves(node.target)], node.lineno, said))
        return node

    def _comment(self, node: ast.stmt) -> tuple[int, _Said] | None:
        """Give the comment behind a statement, or behind its first line."""
        for line in (node.end_lineno or 0, node.lineno):
            if line in self._said:
                return line, self._said[line]
        return None

    def _around(self, node: ast.stmt, targets: list[ast.expr]) -> list[ast.stmt]:
        if (comment := self._comment(node)) is None:
            return [node]
        self._operands(node)
        return [node, self._looking_at([leaf for target in targets for leaf in _leaves(target)], *comment)]

    def _looking_at(self, nodes: Sequence[ast.expr], line: int, said: _Said) -> ast.stmt:
        """Make a statement that looks at what can be read again."""
        if said.of:
            nodes = [node for node in nodes if ast.unparse(node) == said.of]
        pairs = [(node, shape) for node, shape in zip(nodes, said.wanted(len(nodes)), strict=False) if shape]
        if not pairs or not all(_plain(each) for each, _ in pairs):
            return ast.Pass()
        self.compared[line] += said.compared(len(nodes))
        names = [ast.unparse(each) for each, _ in pairs]
        read = ast.parse(f"({', '.join(names)},)", mode="eval").body
        return ast.Expr(_look(read, names, [shape for _, shape in pairs], line))

    def _in_place(self, value: ast.expr, name: str, node: ast.stmt) -> ast.expr:
        """Look at a value as it is computed, or at the parts of one that is written as several."""
        comment = self._comment(node)
        if comment is None or not comment[1].results:
            return value
        line, said = comment
        if isinstance(value, ast.Tuple):
            count = len(value.elts)
            if not any(isinstance(each, ast.Starred) for each in value.elts) and (wanted := said.wanted(count)):
                self.compared[line] += said.compared(count)
                return _look(value, [name] * count, wanted, line)
            return value
        self.compared[line] += said.compared(1)
        return _look_once(value, name, said.results[0], line)

    def _operands(self, node: ast.stmt) -> None:
        """Look at each operand as it is computed: those of the first part of the statement that has the comment's signs."""
        comment, value = self._comment(node), getattr(node, "value", None)
        if comment is None or not comment[1].signs or value is None:
            return
        line, said = comment
        for part in ast.walk(value):
            places = _places(ast.Expr(part), "value", said.signs)  # type: ignore[arg-type]
            operands = [getattr(*place) for place in places]
            if operands and not any(isinstance(each, ast.Constant) for each in operands):
                for place, operand, shape in zip(places, operands, said.operands, strict=True):
                    setattr(*place, _look_once(operand, ast.unparse(operand), shape, line))
                self.compared[line] += len(operands)
                return


def _places(parent: ast.AST, field: str, signs: Sequence[str]) -> list[tuple[ast.AST, str]]:
    """Tell where the operands stand that these signs join in a field, if they do."""
    if not signs:
        return [(parent, field)]
    node = getattr(parent, field)
    if isinstance(node, ast.BinOp):
        for i, sign in enumerate(signs):
            if _SIGNS.get(type(node.op)) == sign:
                left, right = _places(node, "left", signs[:i]), _places(node, "right", signs[i + 1 :])
                if left and right:
                    return left + right
    return []


def _look_once(value: ast.expr, name: str, shape: str, line: int) -> ast.expr:
    return ast.Subscript(_look(ast.Tuple([value], ast.Load()), [name], [shape], line), ast.Constant(0), ast.Load())


def _look(values: ast.expr, names: Sequence[str], said: Sequence[str], line: int) -> ast.Call:
    given = [ast.Constant(tuple(part)) for part in (names, said)]  # type: ignore[arg-type]
    return ast.Call(ast.Name(_CHECK, ast.Load()), [values, *given, ast.Constant(line)], [])


def _leaves(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        for each in target.elts:
            yield from _leaves(each)
    else:
        yield target


def _plain(node: ast.expr) -> bool:
    """Tell whether reading it once more changes nothing: a name, an attribute of one, or a place in it that names and numbers say."""
    return all(isinstance(part, _PLAIN) for part in ast.walk(node))


def _check(values: tuple[Any, ...], names: Sequence[str], said: Sequence[str], line: int) -> tuple[Any, ...]:
    """Look at values, called from the program itself; gives them back."""
    free: dict[str, int] = {}
    for value, name, shape in zip(values, names, said, strict=False):
        if not shape:
            continue
        found = _shape_of(value)
        if str(found) == shape:
            continue
        frame = sys._getframe(1)
        known = {**frame.f_globals, **frame.f_locals}
        for alternative in shape.split(" or "):
            trial = dict(free)
            if _fits(alternative, found, known, trial):
                free = trial
                break
        else:
            has = "is a tuple, whose parts have shapes of their own" if found is None else f"has the shape {found}"
            raise ShapeError(f"the comment says {shape}, and {name} {has}", line)
    return values


def _shape_of(value: object) -> tuple[int, ...] | None:
    """Give the shape of an array or of what NumPy would make one; a tuple of integers is one itself, another tuple has none."""
    found = getattr(value, "shape", None)
    if isinstance(found, tuple):
        return found
    if isinstance(value, tuple):
        return tuple(map(int, value)) if all(isinstance(size, int | np.integer) for size in value) else None
    if isinstance(value, list | range):
        inner = {_shape_of(each) for each in value}
        return (len(value), *(inner.pop() or () if len(inner) == 1 else ()))
    return ()


def _fits(wanted: str, found: tuple[int, ...] | None, known: Mapping[str, Any], free: dict[str, int]) -> bool:
    sizes = [size.strip() for size in wanted.strip("()").removesuffix(",").split(",") if size]
    return (
        found is not None
        and len(sizes) == len(found)
        and all(_is(*pair, known, free) for pair in zip(sizes, found, strict=True))
    )


def _is(size: str, n: int, known: Mapping[str, Any], free: dict[str, int]) -> bool:
    integers = {
        name: int(known[name])
        for name in re.findall(r"[^\W\d]\w*", size)
        if isinstance(known.get(name), int | np.integer)
    }
    if size.isidentifier() and size not in integers:
        several = known.get(size)
        if isinstance(several, Sized) and not isinstance(several, str) and getattr(several, "shape", True):
            return len(several) == n
        return free.setdefault(size, n) == n
    try:
        return bool(eval(size, {"__builtins__": {}}, integers) == n)
    except (SyntaxError, NameError):
        return False
