"""Mends: the one small change that makes a wrong answer right, found by trying.

Slips start from the right program and look for the answer's numbers; mends start from the answer, however it is
written. What is changed is small, and taken from the right program. A mend is told only if the changed answer is
right in every trial, and in others that the search has not seen.
"""

import ast
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from nn_tutorial.practice import running, slips
from nn_tutorial.practice.compare import TOLERANCE, same
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.slips import expression, filled, replaced
from nn_tutorial.practice.trials import Trial, drawn
from nn_tutorial.practice.written import distance

MOST = 1500
"""How many changes are tried, at most."""
SECONDS = 3.0
"""How long trying them may take."""
LARGEST = 12
"""How many nodes a piece of the right program may have: more would tell the whole answer."""
TOLD = 8
"""How many changes that seem to help are tried in every trial."""
LONGEST = 46
"""Characters of a piece of source that are told."""
MODULES = ("np", "math", "np.random")
"""Names that are not values."""
OTHER_SEEDS = (1001, 1002)
"""Seeds of trials by which a change is checked before it is told."""
_CONFUSED = ({ast.Add, ast.Sub}, {ast.Mult, ast.Div}, {ast.Mult, ast.MatMult}, {ast.Add, ast.Mult})
"""The operators that are written for one another."""
_EMPTY = ("zeros", "zeros_like", "ones", "ones_like", "empty", "empty_like", "full", "full_like")
"""Functions that make what is filled later."""
_HOLE = "_hole"
_WORD = re.compile(r"\w+(?:\.(?!T\b)\w+)*")
"""A name or a number in a piece of source; `.T` belongs to none."""
FEW = 3
"""How many nodes a whole line may have that is told to be another than it should be."""
_OPERATOR = re.compile(r"\*\*|//|[<>=!]=|[-+*/@<>]")
"""An operator in a piece of source."""
_CODE = f"compile(_source, {running.FILE!r}, 'exec')"
"""A changed answer, which runs where the answer runs, under the same guard; as its file, so that an endless one ends."""
_MANY = """
_spaces = {{}}
def {name}(_source, *_arguments):
    if _source not in _spaces:
        _space = dict(_given)
        exec({code}, _space)
        _spaces[_source] = _space
    return _spaces[_source][{name!r}](*_arguments)
_given = {{name: value for name, value in globals().items() if name not in ("_spaces", {name!r})}}
"""


class Mend(NamedTuple):
    """A changed answer.

    Attributes:
        kind: "mend" if something takes another's place, "unneeded" if a line is left out, "too_early" if a `return`
            waits for the end of its loop.
        old: what stood there.
        new: what takes its place.
        program: the whole changed program.
    """

    kind: str
    old: ast.AST
    new: ast.AST
    program: str

    @property
    def code(self) -> tuple[str, str, int]:
        """The new piece of source, the old one, and its line."""
        return _told(self.new, self.old), _told(self.old), getattr(self.old, "lineno", 0)

    def made_of(self, given: Sequence[str]) -> str | None:
        """Name what is given, if the new piece of source computes something of it, as `len(y)` does of `y`."""
        for node in ast.walk(self.new):
            match node:
                case ast.Attribute(ast.Name(name)) | ast.Subscript(ast.Name(name)) | ast.Call(_, [ast.Name(name)]) if (
                    name in given and ast.unparse(node) not in ast.unparse(self.old)
                ):
                    return name
                case ast.Subscript(ast.Attribute(ast.Name(name))) if name in given:
                    return name
        return None

    def told(self, words: ModuleType, answer: str, shapes: Mapping[str, set[tuple[int, ...]]] = {}) -> str | None:
        """Say what is wrong and where, and leave it to the reader what belongs there: that would be the whole answer.

        Args:
            words: of the reader's language.
            answer: the reader's program.
            shapes: those of what is given, in all trials, see `shapes`.

        Returns:
            None if that would be no more than that a whole program, or a line judged by itself, is wrong.
        """
        new_piece, piece, line = self.code
        if self.kind != "mend":
            return str(words.CAUSES[self.kind].format(new_piece, piece, line))
        old, new = ast.unparse(self.old), ast.unparse(self.new)
        mine, theirs = _WORD.findall(old), _WORD.findall(new)
        odd = [pair for pair in zip(mine, theirs, strict=False) if pair[0] != pair[1]]
        named, way = "", "mend"
        if old.replace(".T", "") == new.replace(".T", ""):
            way = "turned"
        elif re.sub(r"[][() ]", "", old) == re.sub(r"[][() ]", "", new):
            way = "brackets"
        elif mine == theirs and (signs := _OPERATOR.findall(old)) != (others := _OPERATOR.findall(new)):
            wrong = [one for one, other in zip(signs, others, strict=False) if one != other]
            if len(signs) == len(others):
                way, named = ("operator", wrong[0]) if len(wrong) == 1 else ("operators", "")
            else:
                way = "missing" if old in new else "extra" if new in old else "operators"
        elif mine == theirs:
            way = "mend"
        elif _WORD.sub("", old) == _WORD.sub("", new) and len({*odd}) == 1 and len(odd) == mine.count(odd[0][0]):
            way, named = "name", odd[0][0]
        elif sorted(mine) == sorted(theirs):
            way = "order"
        elif (lost := [each for each in _slices(self.old) if each not in _slices(self.new)]) and {*theirs} <= {*mine}:
            way, piece = "slice", lost[0]
        elif old in new:
            way = "missing"
        elif new in old:
            way = "extra"
        whole = _line(answer, line)
        if sized := _sized(self.old, self.new, shapes):
            way, named = sized
            rest = "" if 2 * _size(self.old) > _size(whole) else words.REST
            return str(words.MENDS[way].format(new_piece, piece, line, named)) + rest
        alone = _WORD.findall(ast.unparse(whole)).count(named) == len(odd)
        if way == "name" and (named == piece or named not in _WORD.findall(piece) or (len(odd) > 1 and alone)):
            return str(words.MENDS["mend"].format(new_piece, named, line)) + str(words.REST)
        size, most = _size(self.old), _size(whole)
        if way == "mend" and size >= most > FEW and _is_all(answer):
            return None
        rest = "" if way in ("missing", "extra", "mend") and 2 * size > most else words.REST
        return str(words.MENDS[way].format(new_piece, piece, line, named)) + rest


def shapes(exercise: Exercise, answer: str, trials: Sequence[Trial]) -> dict[str, set[tuple[int, ...]]]:
    """Give the shapes that what an answer is given has in the trials, by the name that it has there."""
    functions = [node for node in ast.parse(answer).body if isinstance(node, ast.FunctionDef)]
    names = [argument.arg for each in functions if each.name == exercise.function for argument in each.args.args]
    found: dict[str, set[tuple[int, ...]]] = {}
    for given in (trial.arguments for trial in trials):
        for name, value in (given if isinstance(given, dict) else dict(zip(names, given, strict=False))).items():
            if isinstance(value, (np.ndarray, list)):
                found.setdefault(name, set()).add(value.shape if isinstance(value, np.ndarray) else (len(value),))
    return found


def _axis(node: ast.AST) -> tuple[str, int | None] | None:
    """Read a size, such as `len(X)` or `X.shape[1]`: whose it is, and along which axis, or `None` for all."""
    match node:
        case ast.Call(ast.Name("len"), [ast.Name(name)]):
            return name, 0
        case ast.Call(ast.Name("len"), [ast.Subscript(ast.Name(name), ast.Constant(0))]):
            return name, 1
        case ast.Subscript(ast.Attribute(ast.Name(name), "shape"), ast.Constant(0)):
            return name, 0
        case ast.Subscript(ast.Attribute(ast.Name(name), "shape"), ast.Constant(1)):
            return name, 1
        case ast.Attribute(ast.Name(name), "size"):
            return name, None
    return None


def _for_numbers(old: Any, new: Any) -> list[tuple[str, int | None]] | None:
    """List the sizes that take the place of whole numbers; None if two pieces of source differ in anything else."""
    if isinstance(old, ast.Constant) and type(old.value) is int and isinstance(new, ast.AST) and (axis := _axis(new)):
        return [axis]
    if type(old) is not type(new):
        return None
    if isinstance(old, list) and len(old) == len(new):
        parts = [_for_numbers(one, other) for one, other in zip(old, new, strict=True)]
    elif isinstance(old, ast.AST):
        parts = [_for_numbers(getattr(old, field, None), getattr(new, field, None)) for field in old._fields]
    else:
        return [] if old == new else None
    return None if None in parts else [axis for part in parts for axis in part or ()]


def _sized(old: ast.AST, new: ast.AST, shapes: Mapping[str, set[tuple[int, ...]]]) -> tuple[str, str] | None:
    """Say what of an array varies, and of which, where the new piece of source takes its size and the old one none."""
    found = _for_numbers(old, new)
    if found is None and isinstance(old, (ast.List, ast.Tuple, ast.Call)) and not _names(old):  # [0, 0], say
        found = [size for node in ast.walk(new) if (size := _axis(node))]
        if len(found) != sum(name in _names(new) for name in _ids(new)):
            return None
    if len(set(found or ())) != 1 or found is None:
        return None
    name, axis = found[0]
    sizes = shapes.get(name, set())
    axes = {len(each) for each in sizes}
    along = {each if axis is None else each[axis : axis + 1] for each in sizes}
    if axes not in ({1}, {2}) or len(along) < 2:
        return None
    return ("size" if axis is None else "entries" if axes == {1} else ("rows", "columns")[axis]), name


def _size(node: ast.AST) -> int:
    return sum(isinstance(each, (ast.expr, ast.keyword)) for each in ast.walk(node))


def _line(answer: str, line: int) -> ast.AST:
    """Give the largest expression that begins in a line."""
    begun = [node for node in ast.walk(ast.parse(answer)) if isinstance(node, ast.expr) and node.lineno == line]
    return max(begun, key=_size, default=ast.Pass())


def _is_all(answer: str) -> bool:
    """Say whether each line is judged by itself, or there is but one."""
    functions = [node for node in ast.parse(answer).body if isinstance(node, ast.FunctionDef)]
    return not functions or sum(isinstance(node, ast.stmt) for each in functions for node in ast.walk(each)) == 2


def _slices(node: ast.AST) -> list[str]:
    return [ast.unparse(each) for each in ast.walk(node) if isinstance(each, ast.Slice) and not each.step]


def _children(node: ast.AST) -> Iterator[ast.expr]:
    """List what an expression is made of; of a function, only what it is a method of."""
    for name, value in ast.iter_fields(node):
        for each in value if isinstance(value, list) else [value]:
            part = each.value if isinstance(each, ast.keyword) else each
            if name == "func":
                part = part.value if isinstance(part, ast.Attribute) else None
            if isinstance(part, ast.expr) and ast.unparse(part) not in MODULES:
                yield part


def pieces(solution: str, names: Sequence[str]) -> tuple[list[ast.expr], list[ast.expr]]:
    """Take a right program apart.

    Args:
        solution: its source.
        names: what an answer knows; other names are written out.

    Returns:
        its small expressions, and what it does with an expression, with a hole in that one's place.
    """
    tree = ast.parse(solution)
    meant: dict[str, ast.expr] = {}
    values: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.Return)) and node.value is not None:
            values.append(node.value)
        if isinstance(node, ast.Assign) and isinstance(target := node.targets[0], ast.Name) and target.id not in names:
            meant[target.id] = filled(node.value, meant)
    known = {*names, _HOLE, "np", "math", "sigmoid", "relu", "len", "int", "sum", "zip", "range", "float"}
    found: dict[str, ast.expr] = {}
    around: dict[str, ast.expr] = {}

    largest = 0.6 * max(_size(filled(value, meant)) for value in values)

    def keep(into: dict[str, ast.expr], node: ast.expr) -> None:
        full = filled(node, meant)
        used = {each.id for each in ast.walk(full) if isinstance(each, ast.Name)}
        if used <= known and _size(full) <= min(LARGEST, largest):
            into.setdefault(ast.unparse(full), full)

    for value in values:
        whole = ast.unparse(value) if len(values) == 1 else ""
        called = [node.func for node in ast.walk(value) if isinstance(node, ast.Call)]
        for node in ast.walk(value):
            if not isinstance(node, ast.expr) or node in called or ast.unparse(node) in MODULES:
                continue
            if ast.unparse(node) != whole:
                keep(found, node)
            match node:
                case ast.BinOp(ast.BinOp(_, ast.Mult(), one), ast.Mult(), other):
                    keep(found, ast.BinOp(one, ast.Mult(), other))
            for child in _children(node):
                keep(around, replaced(node, child, ast.Name(_HOLE)))
        for name in meant:
            keep(around, filled(value, {name: ast.Name(_HOLE)}))
    return list(found.values()), [node for node in around.values() if not isinstance(node, ast.Name)]


def _around(*written: str) -> list[ast.expr]:
    return [expression(each.format(_HOLE)) for each in written]


_ANYWHERE = _around("-{}", "1 - {}", "{} + 1", "{} - 1", "2 * {}", "{} / 2", "{} ** 2", "{}.T", "np.array({})")
"""What may be missing round an expression in any program."""
_AT_THE_END = _around("np.exp({})", "np.log({})", "np.sqrt({})", "np.sum({})", "np.mean({})", "{}[-1]", "{}[0]")
"""What may be missing round what a program returns."""
_ALIKE = {
    "function", "exchanged", "transposed", "untransposed", "star", "axis", "name", "flipped", "count", "multiplied",
}  # fmt: skip
"""The slips that undo one another: what makes a wrong program of a right one makes a right one of a wrong one."""


def _local(node: ast.expr) -> Iterator[ast.expr]:
    """Leave out a part of an expression, or write it in another way."""
    yield from _children(node)
    used = list(dict.fromkeys(each.id for each in ast.walk(node) if isinstance(each, ast.Name) and each.id != "np"))
    if isinstance(node, (ast.BinOp, ast.Call)) and len(used) == 2:
        yield filled(node, {used[0]: ast.Name(used[1]), used[1]: ast.Name(used[0])})
    match node:
        case ast.Call(ast.Attribute(ast.Name("math"), name), arguments, []):
            yield ast.Call(ast.Attribute(ast.Name("np"), name), arguments, [])
        case ast.Call(ast.Attribute(), [_, _, *_] as arguments, keywords):
            yield ast.Call(node.func, [ast.Tuple(arguments)], keywords)
    match node:
        case ast.Call(function, [array], []) if _function(node) in ("zeros_like", "ones_like", "empty_like"):
            yield expression(
                f"{ast.unparse(function).removesuffix('_like')}({ast.unparse(array)}.shape)"
            )  # of decimals
        case ast.Call(function, arguments, keywords):
            if len(arguments) == 1 and isinstance(inner := arguments[0], ast.BinOp):
                yield ast.BinOp(ast.Call(function, [inner.left], keywords), inner.op, inner.right)
            if [each.arg for each in keywords] == ["axis"]:
                yield ast.Call(function, arguments, [*keywords, ast.keyword("keepdims", ast.Constant(True))])
            if not keywords:
                for axis in (0, 1):
                    yield ast.Call(function, arguments, [ast.keyword("axis", ast.Constant(axis))])
        case ast.BinOp(left, operator, right):
            for other in (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.MatMult):
                if {type(operator), other} in _CONFUSED:
                    yield ast.BinOp(left, other(), right)
            yield ast.BinOp(right, operator, left)
            if isinstance(left, ast.BinOp):
                yield left.left
                yield ast.BinOp(left.left, left.op, ast.BinOp(left.right, operator, right))
            if isinstance(right, ast.BinOp):
                yield ast.BinOp(ast.BinOp(left, operator, right.left), right.op, right.right)
        case ast.UnaryOp(ast.USub(), ast.Constant()):
            yield ast.Constant(0)
        case ast.Constant(int() | float() as value) if not isinstance(value, bool):
            for number in {value + 1, value - 1, 2, 0, 1, 0.5, -value} - {value}:
                yield ast.Constant(number)
        case ast.Compare(left, [_], [right]):
            for sign in (ast.Gt, ast.GtE, ast.Lt, ast.LtE, ast.Eq, ast.NotEq):
                yield ast.Compare(left, [sign()], [right])
        case ast.Subscript(value, ast.Slice(None, ast.UnaryOp(ast.USub(), count), None)):  # empty if the count is 0
            upper = ast.BinOp(ast.Call(ast.Name("len"), [value], []), ast.Sub(), count)
            yield ast.Subscript(value, ast.Slice(None, upper, None))
        case ast.Slice(lower, upper, step):
            yield from (ast.Slice(upper, lower, step), ast.Slice(None, upper, step), ast.Slice(lower, None, step))


def mends(exercise: Exercise, answer: str, line: str = "", given: Sequence[str] = ()) -> list[Mend]:
    """Make the changed answers, those first that use least of the right program.

    Args:
        exercise: see `Exercise`.
        answer: the reader's program.
        line: the name whose line may be changed, if the answer is no function.
        given: the names that lines find.
    """
    tree = ast.parse(answer)
    if any(isinstance(node, ast.Try) for node in ast.walk(tree)):
        return []  # a change that makes it fail would lead to what happens then
    solution, names, body = exercise.solution, exercise.parameters, tree.body
    own = None
    if not line:
        own = next(
            (each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name == exercise.function), None
        )
        if own is None or len(own.args.args) != len(names):
            return []
        body, mine = own.body, [argument.arg for argument in own.args.args]
        if mine != names:
            renamed: dict[str, ast.expr] = {theirs: ast.Name(new) for theirs, new in zip(names, mine, strict=True)}
            solution = ast.unparse(filled(ast.parse(solution), renamed))
            names = mine
    else:
        body = [each for each in body if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == line]
        names = [*given, *(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))]
        solution = "\n".join(
            ast.unparse(each)
            for each in ast.parse(solution).body
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == line
        )
    found, around = pieces(solution, names)
    size = cache(_size)
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    called += [
        node.value for node in ast.walk(tree) if isinstance(node, ast.Attribute) and ast.unparse(node.value) in MODULES
    ]
    nodes = [
        node
        for statement in body
        for node in ast.walk(statement)
        if isinstance(node, (ast.expr, ast.Slice))
        and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        and node not in called
    ]
    returned = [node.value for statement in body for node in ast.walk(statement) if isinstance(node, ast.Return)]
    reckoned = [part for node in nodes if isinstance(node, ast.BinOp) for part in (node.left, node.right)]
    unchanged, kept = ast.unparse(tree), dict[str, tuple[int, Mend]]()

    written = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    used, rounds = _called(ast.parse(solution)), _rounds(body)
    holders: dict[ast.AST, ast.expr] = {}
    for node in nodes:
        options = node.keywords if isinstance(node, ast.Call) else []
        holders |= dict.fromkeys([*ast.iter_child_nodes(node), *(option.value for option in options)], node)

    def put(cost: int, node: ast.AST, new: ast.AST, program: str = "", kind: str = "mend") -> None:
        if not program and (_hides(node, new, holders.get(node), used) or _restarts(node, new, rounds)):
            return
        program = program or slips.source(tree, node, new)
        holder = holders.get(node)
        is_index = isinstance(holder, ast.Subscript) and holder.slice is node
        if (size(node) < 2 or is_index) and isinstance(holder, ast.expr):  # it may stand there more than once
            node, new = holder, replaced(holder, node, new)
        if isinstance(node, ast.Tuple) and isinstance(holder := holders.get(node), ast.Subscript):
            node, new = holder, replaced(holder, node, new)
        before = kept.get(program)
        if program != unchanged and (before is None or size(node) < size(before[1].old)):
            kept[program] = min(cost, before[0] if before else cost), Mend(kind, node, new, program)

    for kind, statement, new, program in _statements(tree, own.body if own else body):
        put(2, statement, new, program, kind)
    functions = _functions(ast.parse(solution))
    for node in nodes:
        for new in _local(node):
            put(size(node) // 4, node, new)
        for function in functions if isinstance(node, ast.Call) and len(node.args) == 1 else ():
            put(1 + size(node) // 4, node, ast.Call(function, node.args, node.keywords))  # type: ignore[attr-defined]
        often = [name for name, count in Counter(_ids(node)).items() if count > 1 and isinstance(node, ast.BinOp)]
        for name, other in itertools.product(often, dict.fromkeys(names)):
            if name != other:
                put(1, node, filled(node, {name: ast.Name(other)}))
        if isinstance(node, ast.expr):
            for kind, _, new in slips.changes(node, lambda _: "", list(dict.fromkeys([*names, *written]))[:12]):
                if kind in _ALIKE:
                    put(1 + size(node) // 4, node, new)
            for context in [*around, *_ANYWHERE, *(_AT_THE_END if node in returned else ())]:
                new = filled(context, {_HOLE: node})
                if isinstance(new, ast.BinOp) and ast.unparse(new.left) == ast.unparse(new.right):
                    continue
                put(size(context), node, new)
            for new in found:
                if node not in returned and not (isinstance(new, ast.Tuple) and node in reckoned):
                    put(2 + size(new) + size(node) // 2, node, new)
                if isinstance(node, ast.BinOp) and isinstance(node.left, ast.BinOp) and isinstance(node.op, ast.Mult):
                    put(2 + size(new), node, ast.BinOp(node.left.left, node.left.op, new))  # for the last two factors
    return [mend for _, mend in sorted(kept.values(), key=lambda each: each[0])[:MOST]]


def _ids(node: ast.AST) -> list[str]:
    """List the names in a piece of source, each as often as it stands there."""
    return [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]


def _functions(tree: ast.AST) -> list[ast.expr]:
    """List the functions of one argument that are called."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) == 1]
    of_modules = [node.func for node in calls if isinstance(node.func, ast.Name) or ast.unparse(node.func)[:3] == "np."]
    of_modules += [node.func for node in calls if ast.unparse(node.func).startswith("math.")]
    return list({ast.unparse(each): each for each in of_modules}.values())


def _called(tree: ast.AST) -> set[str]:
    """List the functions that are called, without their modules."""
    return {_function(node) for node in ast.walk(tree) if isinstance(node, ast.Call)}


def _function(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _rounds(body: Sequence[ast.stmt]) -> dict[ast.AST, set[str]]:
    """Give, for what stands in a loop, the names that change from round to round."""
    found: dict[ast.AST, set[str]] = {}
    for loop in (node for each in body for node in ast.walk(each) if isinstance(node, (ast.For, ast.While))):
        names = {node.id for node in ast.walk(loop) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        for node in (each for inside in loop.body for each in ast.walk(inside)):
            found[node] = found.get(node, set()) | names
    return found


def _names(node: ast.AST) -> set[str]:
    """List the variables in a piece of source, without functions and modules."""
    functions = [each.func for each in ast.walk(node) if isinstance(each, ast.Call)]
    found = {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and each not in functions}
    return found - {module.partition(".")[0] for module in MODULES}


def _restarts(node: ast.AST, new: ast.AST, rounds: dict[ast.AST, set[str]]) -> bool:
    """Say whether a change computes in each round of a loop what needs no loop."""
    changing = rounds.get(node, set())
    return bool(_called(new) - {"len"}) and bool(_names(node) & changing) and not _names(new) & changing


def _hides(node: ast.AST, new: ast.AST, holder: ast.AST | None, used: set[str]) -> bool:
    """Say whether a change only puts something round an expression that has no place there; `used` are functions."""
    text = ast.unparse(node)
    if new is node or all(each is new or ast.unparse(each) != text for each in ast.walk(new)):
        return False
    if isinstance(node, ast.Compare):
        return isinstance(new, ast.Call)
    if any(isinstance(each, ast.Call) and _function(each) in _EMPTY for each in (node, holder)):
        return True
    if not isinstance(new, (ast.BinOp, ast.Compare)) or _names(new) == _names(node):
        return isinstance(new, ast.Compare) and isinstance(holder, ast.Call) and _function(holder) != "where"
    if isinstance(holder, ast.Call):
        return _function(holder) not in used
    sides = (holder.left, holder.right) if isinstance(holder, ast.BinOp) else ()
    sums = isinstance(holder, ast.BinOp) and isinstance(holder.op, (ast.Add, ast.Sub))
    return sums and any(isinstance(side, ast.Constant) for side in sides)


def _statements(tree: ast.Module, body: list[ast.stmt]) -> Iterator[tuple[str, ast.AST, ast.AST, str]]:
    """Leave a statement out, gather where one overwrites, or let a `return` wait for the end of its loop."""
    loops = [node for each in body for node in ast.walk(each) if isinstance(node, (ast.For, ast.While, ast.If))]
    for inside in [body, *(loop.body for loop in loops)]:
        for place, statement in enumerate(inside):
            before, after = inside[:place], inside[place + 1 :]
            if isinstance(statement, (ast.Assign, ast.AugAssign, ast.If, ast.Expr)) and len(inside) > 1:
                yield "unneeded", statement, ast.Pass(), slips.with_body(tree, inside, before + after)
            if isinstance(statement, ast.Assign) and isinstance(target := statement.targets[0], ast.Name):
                new = ast.AugAssign(target, ast.Add(), statement.value)
                yield "mend", statement, new, slips.with_body(tree, inside, [*before, new, *after])
            if isinstance(statement, (ast.For, ast.While)) and isinstance(last := statement.body[-1], ast.Return):
                fields = dict(ast.iter_fields(statement)) | {"body": statement.body[:-1] or [ast.Pass()], "lineno": 0}
                changed = [*before, type(statement)(**fields), last, *after]
                yield "too_early", last, last, slips.with_body(tree, inside, changed)


def _told(node: ast.AST, within: ast.AST | None = None) -> str:
    """Write a piece of source for the reader; of a long one only its ends."""
    text = ast.unparse(node)
    if within is not None and len(whole := ast.unparse(within)) > LONGEST:
        text = text.replace(whole, _short(whole))
    return text if within is not None else _short(text)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:18].rstrip()} … {text[-18:].lstrip()}"


Run: TypeAlias = Callable[[Sequence[str], Sequence[int]], list[list[Outcome]]]
"""Runs programs in some of the trials."""


def find(
    exercise: Exercise, answer: str, trials: Sequence[Trial], right: Sequence[Any], runs: ModuleType, line: str = ""
) -> Mend | None:
    """Find the change that makes an answer right in every trial.

    Args:
        exercise: see `Exercise`.
        answer: the reader's program.
        trials: all of them, the fixed ones first.
        right: what is wanted in each.
        runs: what runs the answer.
        line: the name whose line is to become right, if the answer is no function.
    """
    given = list(trials[0].arguments) if line else ()
    plain = [i for i, trial in enumerate(trials[: len(trials) // 2]) if not trial.tag]
    everywhere = range(len(trials))
    tolerance = exercise.settings.get("tolerance", TOLERANCE)
    run: Run = partial(_run, exercise, line, trials, runs)

    def fits(outcomes: Sequence[Outcome], wanted: Sequence[Any]) -> bool:
        return len(outcomes) == len(wanted) and all(
            same(each.value, numbers, tolerance, each.least) and not each.changed
            for each, numbers in zip(outcomes, wanted, strict=True)
        )

    def helping(some: Sequence[Mend], places: Sequence[int]) -> list[Mend]:
        outcomes, wanted = run([mend.program for mend in some], places), [right[i] for i in places]
        return [mend for mend, got in zip(some, outcomes, strict=False) if fits(got, wanted)]

    own = run([answer], everywhere)
    failing = [i for i, outcome in enumerate(own[0]) if not fits([outcome], [right[i]])] if own else []
    if failing and not any(i in failing for i in plain):  # right but for special cases: so are too many changes
        plain = [i for i in failing if i < len(trials) // 2] or plain
    good = helping(helping(mends(exercise, answer, line, given), plain[:1]), plain)
    good.sort(key=lambda mend: distance(mend.program, answer) + distance(mend.program, exercise.solution))
    return next((mend for mend in helping(good[:TOLD], everywhere) if _holds(exercise, mend.program, runs, line)), None)


_DRAWN: dict[tuple[str, str, str], list[tuple[Any, Any]]] = {}


def _holds(exercise: Exercise, program: str, runs: ModuleType, line: str = "") -> bool:
    """Say whether a changed answer is right in trials of other seeds and of other sizes, too."""
    key = exercise.solution, exercise.trials, line
    if key not in _DRAWN:
        _DRAWN[key] = list(_unseen_trials(exercise, line))
    arguments, wanted = [given for given, _ in _DRAWN[key]], [numbers for _, numbers in _DRAWN[key]]
    got = _ran(exercise, line, runs, program, arguments, SECONDS)
    tolerance = exercise.settings.get("tolerance", TOLERANCE)
    return len(got) == len(wanted) and all(
        same(each.value, numbers, tolerance, each.least) for each, numbers in zip(got, wanted, strict=True)
    )


def _unseen_trials(exercise: Exercise, line: str) -> Iterator[tuple[Any, Any]]:
    """Draw trials that the search has not seen, with what is wanted; those made smaller need not make sense."""
    full = [trial for seed in OTHER_SEEDS for trial in drawn(exercise, seed)]
    plain = [trial for trial in full if not trial.tag][: len(full) // 2]
    arguments = [trial.arguments for trial in full] + [
        less for trial in plain[:3] for less in _smaller(trial.arguments)
    ]
    right = _ran(exercise, line, running, exercise.solution, arguments)
    for given, outcome in zip(arguments, right, strict=False):
        if outcome.value is not None and np.isfinite(outcome.value).all() and outcome.value.size:
            yield given, outcome.value


def _smaller(arguments: Any) -> Iterator[Any]:
    """Take the last entry away along all axes of a size, for each size that the arrays have."""
    values = list(arguments.values()) if isinstance(arguments, dict) else list(arguments)
    for size in sorted({size for value in values for size in _sizes(value) if size > 2}):
        less = [_cut(value, size) for value in values]
        yield dict(zip(arguments, less, strict=True)) if isinstance(arguments, dict) else tuple(less)


def _sizes(value: Any) -> list[int]:
    if isinstance(value, list):
        return [len(value), *(size for each in value for size in _sizes(each))]
    return list(np.shape(value))


def _cut(value: Any, size: int) -> Any:
    if isinstance(value, list):
        inner = [_cut(each, size) for each in value]
        return inner[:-1] if len(value) == size else inner
    if not isinstance(value, np.ndarray):
        return value
    return value[tuple(slice(-1 if axis == size else None) for axis in value.shape)].copy()


def _ran(
    exercise: Exercise, line: str, runs: ModuleType, program: str, arguments: Sequence[Any], *seconds: float
) -> list[Outcome]:
    """Run a function, or lines, of which the name of one is looked at."""
    if not line:
        return list(runs.function(program, exercise.function, arguments, *seconds).outcomes)
    values, _ = runs.lines(program, arguments, [line], *seconds)
    return [each.get(line, Outcome(None)) for each in values]


def _run(
    exercise: Exercise, line: str, trials: Sequence[Trial], runs: ModuleType, programs: Sequence[str], places: Sequence[int]
) -> list[list[Outcome]]:  # fmt: skip
    """Run changed answers, each in some of the trials."""
    if not programs:
        return []
    each = [(program, trials[i].arguments) for program in programs for i in places]
    if line:
        source, calls = f"exec({_CODE})", [given | {"_source": program} for program, given in each]
    else:
        source = _MANY.format(name=exercise.function, code=_CODE)
        calls = [(program, *given) for program, given in each]
    outcomes = _ran(exercise, line, runs, source, calls, SECONDS)
    return [outcomes[n : n + len(places)] for n in range(0, len(outcomes), len(places))]
