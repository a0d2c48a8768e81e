"""A comment that says a shape, `z = X @ W  # (4, 3)`, is held to it: each time that the line has run, the value is looked at.

What is looked at is what the line names: the target of an assignment or a loop; what a `return` or a `yield` gives; what a line prints last; the
argument of a function. Of several, the comment has a part for each, `# (4, 2), a number`, or says it of all, `# (3, 1) each`, or of one, `# x has
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
_CHECK = "_check_shapes"
_WANTED = "wanted is that of what the line names; of several, one for each, `(4, 2), a number`, or `(3, 1) each`; words need no brackets"


class ShapeError(BaseException):
    """A comment says another shape than the value has; no `except Exception` of the program keeps it."""

    lineno = 1
    """Where the comment stands, if no line has run."""

    raised: ClassVar[list["ShapeError"]] = []
    """All of this process, also those that its program has caught with everything else."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
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
            raise _refused(
                f"{unread} in {comment!r} is no shape that can be compared: wanted are (n,), (4, 2), (2 * n, 3) …", line
            )
        if _shapes(comment):
            comments[line] = comment
    if comments:
        looking = _Looking({line: said for line, comment in comments.items() if (said := _said(comment))})
        several = {line for line, count in Counter(_ends(tree)).items() if count > 1}
        looking.visit(tree)
        for line, comment in comments.items():
            if looking.compared[line] < _shapes(comment) or line in several:
                raise _refused(f"a shape in {comment!r} is compared with nothing: {_WANTED}", line)
        ast.fix_missing_locations(tree)
        setattr(builtins, _CHECK, _check)  # no name of the program's own, whose values are kept
    return compile(tree, file_name, "exec")


def _ends(tree: ast.Module) -> Iterator[int | None]:
    """Give the line on which each simple statement ends: of two on one line, the comment speaks of neither."""
    return (node.end_lineno for node in ast.walk(tree) if isinstance(node, ast.stmt) and not hasattr(node, "body"))


def _refused(message: str, line: int) -> ShapeError:
    error = ShapeError(message)
    error.lineno = line
    return error


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

    def visit_AnnAssign(self, node: ast.AnnAssign) -> list[ast.stmt]:
        return self._around(node, [node.target]) if node.value else [node]

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
            case ast.Yield(value=ast.expr() as given_out) as given_up:
                given_up.value = self._in_place(given_out, "what is yielded", node)
            case ast.Call(func=ast.Name("print")) | ast.YieldFrom():
                pass
            case value:
                node.value = self._in_place(value, "what it gives", node)
        return node

    def visit_For(self, node: ast.For) -> ast.For:
        self.generic_visit(node)
        if (said := self._said.get(node.lineno)) and node.body[0].lineno > node.lineno:
            node.body.insert(0, self._looking_at([*_leaves(node.target)], node.lineno, said))
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        names = [ast.Name(each.arg, ast.Load()) for each in given if each.arg not in ("self", "cls")]
        if (said := self._said.get(node.lineno)) and node.body[0].lineno > node.lineno:
            look = self._looking_at(names, node.lineno, said)
            node.body.insert(1 if ast.get_docstring(node, clean=False) is not None else 0, look)
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
        return ast.Expr(_look(_read(names, line), names, [shape for _, shape in pairs], line))

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
            operands = _joined(part, said.signs)
            if operands and not any(isinstance(each, ast.Constant) for each in operands):
                shapes = {id(each): shape for each, shape in zip(operands, said.operands, strict=True)}
                node.value = _Operands(shapes, line).visit(value)  # type: ignore[attr-defined]
                self.compared[line] += len(shapes)
                return


class _Operands(ast.NodeTransformer):
    def __init__(self, shapes: Mapping[int, str], line: int) -> None:
        self._shapes, self._at = shapes, line

    def visit(self, node: ast.AST) -> ast.AST:
        shape = self._shapes.get(id(node))
        made: ast.AST = self.generic_visit(node)
        return _look_once(made, ast.unparse(made), shape, self._at) if shape and isinstance(made, ast.expr) else made


def _joined(node: ast.AST, signs: Sequence[str]) -> list[ast.expr]:
    """Give what these signs join in an expression, or nothing if they do not."""
    if not signs:
        return [node] if isinstance(node, ast.expr) else []
    if isinstance(node, ast.BinOp):
        for i, sign in enumerate(signs):
            if _SIGNS.get(type(node.op)) == sign:
                left, right = _joined(node.left, signs[:i]), _joined(node.right, signs[i + 1 :])
                if left and right:
                    return left + right
    return []


def _read(names: Sequence[str], line: int) -> ast.Tuple:
    """Make what reads these again, at the line of the comment, where an error in it is told."""
    read = ast.parse(f"({', '.join(names)},)", mode="eval").body
    assert isinstance(read, ast.Tuple)
    _move(line, *(part for part in ast.walk(read) if isinstance(part, ast.expr)))
    return read


def _move(line: int, *parts: ast.expr) -> None:
    for part in parts:
        part.lineno = part.end_lineno = line
        part.col_offset = part.end_col_offset = 0


def _look_once(value: ast.expr, name: str, shape: str, line: int) -> ast.expr:
    return ast.Subscript(_look(ast.Tuple([value], ast.Load()), [name], [shape], line), ast.Constant(0), ast.Load())


def _look(values: ast.Tuple, names: Sequence[str], said: Sequence[str], line: int) -> ast.Call:
    call = ast.parse(f"{_CHECK}((), {[*names]!r}, {[*said]!r})", mode="eval").body
    assert isinstance(call, ast.Call)
    call.args[0] = values
    _move(line, call, call.func, *call.args)
    return call


def _leaves(target: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        for each in target.elts:
            yield from _leaves(each)
    else:
        yield target


def _plain(node: ast.AST) -> bool:
    """Tell whether reading it once more changes nothing: a name, an attribute of one, or a place in it that names and numbers say."""
    match node:
        case ast.Name() | ast.Constant() | None:
            return True
        case ast.BinOp(left=left, right=right):
            return _plain(left) and _plain(right)
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
            raise ShapeError(f"the comment says {shape}, and {name} {has}")
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
    except (SyntaxError, NameError) as error:
        raise ShapeError(f"the comment says the size {size!r}, which is none here: {error}") from None
