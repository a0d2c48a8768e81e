"""Slips: the wrong programs that one small change makes of a right one.

An answer that gives the numbers of a slip in every trial has most likely that slip; so nobody needs to foresee it.
"""

import ast
import contextlib
import functools
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any, TypeAlias

import numpy as np

from nn_tutorial.practice import compare, running
from nn_tutorial.practice.exercise import Exercise, Slip
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.trials import drawn

Change: TypeAlias = tuple[str, tuple[str, ...], ast.expr]
"""A kind, the pieces of source that its sentence quotes, and what takes the place of an expression."""

OTHERS = {
    "sum": ("mean", "max"), "mean": ("sum", "median"), "max": ("min", "sum"), "min": ("max",), "std": ("var",), "var": ("std",),
    "ceil": ("floor", "round"), "floor": ("ceil",), "log": ("log2", "log10", "exp"), "exp": ("log", "exp2"), "argmax": ("argmin",),
    "sigmoid": ("sigmoid_derivative", "tanh", "relu"), "sigmoid_derivative": ("sigmoid", "tanh_derivative", "relu_derivative"),
    "tanh": ("tanh_derivative", "sigmoid"), "tanh_derivative": ("tanh", "sigmoid_derivative"),
    "relu": ("relu_derivative", "sigmoid"), "relu_derivative": ("relu", "sigmoid_derivative"),
    "standard_normal": ("random",), "maximum": ("minimum",), "minimum": ("maximum",), "zeros": ("ones",), "ones": ("zeros",),
}  # fmt: skip
"""The functions that each is mistaken for."""
STOPPING = ("star", "exchanged", "untransposed", "transposed", "both_turned", "axis", "keepdims", "name")
"""The kinds that are worth knowing even if the program stops."""
ALTERNATIVES, MOST_STOPPING = 4, 12
"""How many slips of the same numbers are kept, and how many that stop the program."""
_MADE: dict[tuple[str, ...], tuple[tuple[Slip, ...], list[Slip]]] = {}
_NEEDED = ("len", "reshape", "astype", "default_rng", "standard_normal", "normal", "where")
"""Calls that nobody leaves out."""
SYMBOLS: dict[type, str] = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "==", ast.NotEq: "!="}
_COMPARED = {ast.GtE: (ast.Gt, ast.LtE, ast.Lt), ast.Gt: (ast.GtE, ast.Lt, ast.LtE), ast.LtE: (ast.Lt, ast.GtE, ast.Gt),
             ast.Lt: (ast.LtE, ast.Gt, ast.GtE), ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,)}  # fmt: skip


class _Quoting:
    """Writes what a name of the solution stands for in its place: the reader has not chosen that name."""

    def __init__(self, tree: ast.AST) -> None:
        assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
        written = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
        taken = {
            argument.arg for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for argument in node.args.args
        }
        self.meant = {
            target.id: node.value
            for node in assigned
            if isinstance(target := node.targets[0], ast.Name) and written.count(target.id) == 1
            if target.id not in taken and len(ast.unparse(node.value)) <= 30
        }

    def __call__(self, node: ast.AST) -> str:
        while (full := filled(node, self.meant)) is not node:
            node = full
        return ast.unparse(node)


def changes(node: ast.expr, quote: Callable[[ast.AST], str], names: Sequence[str]) -> Iterator[Change]:
    """List the slips that can be made in one expression, itself and not its parts."""
    match node:
        case ast.BinOp(left, ast.Mult(), right):
            yield "factor", (quote(right),), left
            yield "factor", (quote(left),), right
            yield _instead(node, ast.BinOp(left, ast.Add(), right), quote)
            for base, exponent in ((left, right), (right, left)):
                yield _instead(node, ast.BinOp(base, ast.Pow(), exponent), quote)
            if isinstance(left, ast.Call) and len(left.args) == 1:  # as if it were written f(x)(…)
                yield _instead(node, ast.Call(left.func, [right], []), quote)
            yield from _slopes(left, right)
        case ast.BinOp(left, ast.Div() | ast.FloorDiv(), right):
            yield "undivided", (quote(right),), left
            yield "multiplied", (quote(right),), ast.BinOp(left, ast.Mult(), right)
            yield "flipped", (quote(node), quote(new := ast.BinOp(right, node.op, left))), new
            yield "instead", ("//", "/"), ast.BinOp(left, ast.FloorDiv(), right)
            yield from _divisors(left, right, quote, names)
        case ast.BinOp(left, ast.Add(), right):
            for name in names if isinstance(right, ast.Name) else ():
                yield _instead(node, ast.BinOp(left, ast.Add(), ast.BinOp(ast.Name(name), ast.Mult(), right)), quote)
            yield "term", (quote(right),), left
            yield "term", (quote(left),), right
            yield "instead", ("-", "+", quote(node)), ast.BinOp(left, ast.Sub(), right)
            if isinstance(left, ast.BinOp) and isinstance(left.op, ast.MatMult):
                times = ast.BinOp(_call("len", left.right), ast.Mult(), right)
                yield "every_time", (quote(right), quote(left)), ast.BinOp(left, ast.Add(), times)
            yield from _wider(node, quote)
        case ast.BinOp(left, ast.Sub(), right):
            yield "flipped", (quote(node), quote(new := ast.BinOp(right, ast.Sub(), left))), new
            yield "minuend", (quote(left), quote(node)), left
            yield "term", (quote(left),), ast.UnaryOp(ast.USub(), right)
            yield "instead", (quote(right), quote(node)), right
            yield from _wider(node, quote)
            yield "instead", ("+", "-", quote(node)), ast.BinOp(left, ast.Add(), right)
            yield _instead(node, ast.BinOp(node, ast.Pow(), ast.Constant(2)), quote)
            for name in ("np.mean", "np.sum"):
                yield _instead(node, _call(name, node), quote)
        case ast.BinOp(left, ast.MatMult(), right):
            yield "star", (quote(node),), ast.BinOp(left, ast.Mult(), right)
            yield "exchanged", (quote(left), quote(right)), ast.BinOp(right, ast.MatMult(), left)
            yield "factor", (quote(right),), left
            yield "factor", (quote(left),), right
            for new, part in (
                (ast.BinOp(_turned(left), ast.MatMult(), right), left),
                (ast.BinOp(left, ast.MatMult(), _turned(right)), right),
                (ast.BinOp(_turned(left), ast.MatMult(), _turned(right)), None),
            ):
                if part is None:
                    yield "both_turned", (quote(new), quote(node)), new
                elif isinstance(part, ast.Attribute) and part.attr == "T":
                    yield "untransposed", (quote(part.value),), new
                else:
                    yield "transposed", (quote(part),), new
        case ast.BinOp(left, ast.Pow(), right):
            yield "power", (quote(node),), left
            yield _instead(node, ast.BinOp(right, ast.Mult(), left), quote)
            yield "instead", (f"abs({quote(left)})", quote(node)), _call("np.abs", left)
        case ast.UnaryOp(ast.USub(), operand):
            yield "negative", (quote(operand),), operand
        case ast.Attribute(value, "T"):
            yield "untransposed", (quote(value),), value
        case ast.Compare(left, [operator], [right]):
            for sign in _COMPARED.get(type(operator), ()):
                quoted = (SYMBOLS[sign], SYMBOLS[type(operator)], quote(node))
                yield "instead", quoted, ast.Compare(left, [sign()], [right])
        case ast.Call(function, arguments, keywords):
            yield from _calls(node, function, arguments, keywords, quote)
        case ast.Constant(value) if isinstance(value, (int, float)) and not isinstance(value, bool):
            for number in {0.5: (0,), 1: (2, 0), 2: (1,), 0: (1, 0.5)}.get(value, ()):
                yield "instead", (repr(number), repr(value)), ast.Constant(number)
        case ast.Tuple([first, second]):
            turned = ast.Tuple([second, first], ast.Load())
            yield _instead(node, turned, quote)
        case ast.Name(name, ast.Load()) if name in names:
            for taken in names:
                if taken != name:
                    yield "name", (quote(ast.Name(taken)), quote(node)), ast.Name(taken, ast.Load())


def _instead(node: ast.expr, new: ast.expr, quote: Callable[[ast.AST], str]) -> Change:
    """Write one expression where another belongs."""
    return "instead", (quote(new), quote(node)), new


def _wider(node: ast.BinOp, quote: Callable[[ast.AST], str]) -> Iterator[Change]:
    """Draw the brackets of a sum round too much."""
    for inner, outer, first in ((node.left, node.right, False), (node.right, node.left, True)):
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, (ast.Mult, ast.Div)):
            if first:
                new = ast.BinOp(ast.BinOp(outer, node.op, inner.left), inner.op, inner.right)
            elif isinstance(inner.op, ast.Mult):
                new = ast.BinOp(inner.left, inner.op, ast.BinOp(inner.right, node.op, outer))
            else:
                continue
            yield _instead(node, new, quote)


def _without_brackets(source: str) -> Iterator[tuple[str, str]]:
    """Leave out one pair of brackets: what stood in them, and the program."""
    for match in re.finditer(r"(?<![\w)\]])\(", source):
        depth, end = 0, match.start()
        for end in range(match.start(), len(source)):
            depth += {"(": 1, ")": -1}.get(source[end], 0)
            if not depth:
                break
        inside = source[match.end() : end]
        with contextlib.suppress(SyntaxError):
            yield inside, ast.unparse(ast.parse(source[: match.start()] + inside + source[end + 1 :]))


def _slopes(left: ast.expr, right: ast.expr) -> Iterator[Change]:
    """Take another slope for that of the sigmoid, a * (1 - a), or none."""
    rest, a = (left.left, left.right) if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Mult) else (None, left)
    text = ast.unparse(a)
    if ast.unparse(right) != f"1 - {text}":
        return
    for slope in ("1 - {}**2", "sigmoid_derivative({})", "tanh_derivative({})", "({} > 0)", "relu_derivative({})"):
        new = expression(other := slope.format(text))
        yield "instead", (other, f"{text} * (1 - {text})"), ast.BinOp(rest, ast.Mult(), new) if rest else new
    if rest:
        yield "factor", (f"{text} * (1 - {text})",), rest


def _divisors(
    left: ast.expr, right: ast.expr, quote: Callable[[ast.AST], str], names: Sequence[str]
) -> Iterator[Change]:
    """Divide by another number of things."""
    match right:
        case ast.Call(ast.Name("len"), [array]) | ast.Attribute(array, "size"):
            pass
        case ast.Subscript(ast.Attribute(array, "shape"), _):
            pass
        case _:
            return
    for source in ("len({})", "{}.size", "{}.shape[1]"):
        other = expression(source.format(ast.unparse(array)))
        if ast.unparse(other) != ast.unparse(right):
            yield "count", (quote(other), quote(right)), ast.BinOp(left, ast.Div(), other)


def _calls(
    node: ast.Call, function: ast.expr, arguments: list[ast.expr], keywords: list[ast.keyword],
    quote: Callable[[ast.AST], str],
) -> Iterator[Change]:  # fmt: skip
    """Leave a call out, call another function, or with other options."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    method = isinstance(function, ast.Attribute) and ast.unparse(function.value) not in ("np", "math")
    inner = function.value if method and isinstance(function, ast.Attribute) else arguments[0] if arguments else None
    if inner is not None and name not in _NEEDED:
        yield "call", (f"{name}", quote(inner)), inner
    for other in OTHERS.get(name, ()):
        new, taken = expression(other), arguments
        if method and isinstance(function, ast.Attribute):  # not each function is a method too
            new, taken = expression(f"np.{other}"), [function.value, *arguments]
        elif isinstance(function, ast.Attribute) and other != "round":
            new = ast.Attribute(function.value, other)
        yield "function", (other, name), ast.Call(new, taken, keywords)
    match arguments:
        case [ast.BinOp(one, operator, other_one)] if (
            not method and not keywords and name not in ("sum", "mean", "len")
        ):
            # a bracket that closes too early
            yield _instead(node, ast.BinOp(ast.Call(function, [one], []), operator, other_one), quote)
        case [one, other_one] if name in ("dot", "matmul"):
            for source in ("{0} * {1}", "np.sum({0} + {1})", "np.sum({0} / {1})", "np.sum({0} ** {1})", "np.mean({0} * {1})",
                           "np.prod({0} * {1})", "np.sum({0}) * np.sum({1})", "np.sum({0})", "np.sum({1})", "np.outer({0}, {1})",
                           "np.sum({0} * {1}) / np.sum({0})", "np.sum({0} * {1}) / np.sum({1})"):  # fmt: skip
                yield _instead(node, expression(source.format(ast.unparse(one), ast.unparse(other_one))), quote)
    if name == "sum" and arguments and isinstance(arguments[0], ast.BinOp) and isinstance(arguments[0].op, ast.Mult):
        for part in (arguments[0].left, arguments[0].right):
            rest = arguments[0].right if part is arguments[0].left else arguments[0].left
            if not isinstance(part, ast.Constant):
                yield "factor", (quote(rest),), ast.Call(function, [part], keywords)
    for keyword in keywords:
        rest_of = [each for each in keywords if each is not keyword]
        if keyword.arg == "axis" and isinstance(keyword.value, (ast.Constant, ast.UnaryOp)):
            right = ast.unparse(keyword.value)
            other_axis = "1" if right == "0" else "0"
            moved = ast.keyword("axis", ast.Constant(int(other_axis)))
            yield "axis", (f"axis={other_axis}", f"axis={right}"), ast.Call(function, arguments, [moved, *rest_of])
            yield "all", (f"axis={right}", name), ast.Call(function, arguments, rest_of)
            without = [each for each in rest_of if each.arg != "keepdims"]
            if without != rest_of:
                yield "all", (f"axis={right}", name), ast.Call(function, arguments, without)
        elif keyword.arg == "keepdims":
            yield "keepdims", (name,), ast.Call(function, arguments, rest_of)


def _call(name: str, argument: ast.expr) -> ast.Call:
    return ast.Call(expression(name), [argument], [])


def expression(source: str) -> ast.expr:
    """Read an expression."""
    return ast.parse(source, mode="eval").body


def _turned(node: ast.expr) -> ast.expr:
    """Transpose, or take a transpose away."""
    return node.value if isinstance(node, ast.Attribute) and node.attr == "T" else ast.Attribute(node, "T", ast.Load())


def made_of(right: str) -> Iterator[Slip]:
    """Make all slips of a program, without looking at what they compute."""
    tree = ast.parse(right)
    quote = _Quoting(tree)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Module))]
    taken = [
        argument.arg for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for argument in node.args.args
    ]
    kept = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    names = list(dict.fromkeys(taken + kept))
    for node in ast.walk(tree):
        if isinstance(node, ast.expr):
            for kind, code, new in changes(node, quote, names):
                yield Slip(kind, code, source(tree, node, new))
    for inside, program in _without_brackets(ast.unparse(tree)):
        yield Slip("brackets", (inside,), program)
    for body in bodies:
        yield from _statements(tree, body)
    called = [
        node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    for one, other in [*itertools.combinations(taken, 2), *itertools.combinations(dict.fromkeys(called), 2)]:
        yield Slip("swapped", (one, other), _swapped(tree, one, other))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Return) or node.value is None:
            continue
        for part in list(ast.walk(node.value))[1:]:
            if isinstance(part, (ast.BinOp, ast.Call)) or (isinstance(part, ast.Name) and part.id in names):
                yield Slip("part", (quote(part),), source(tree, node.value, part))
        value = ast.unparse(node.value)
        for name in taken if len(taken) <= 5 else [name for name in taken if name in value]:
            yield Slip("extra", (name,), source(tree, node.value, expression(f"({value}) * {name}")))
            for kind, sign in (("one_more", "+"), ("one_less", "-")) if name == taken[0] else ():
                yield Slip(kind, (), source(tree, node.value, expression(f"{value} {sign} 1")))
            less = expression(f"({value}) / len({name})")
            yield Slip("extra_division", (f"len({name})",), source(tree, node.value, less))


def _swapped(tree: ast.Module, one: str, other: str) -> str:
    """Exchange two names wherever they are read."""
    turned = {one: other, other: one}

    def turn(node: ast.AST) -> ast.AST | None:
        match node:
            case ast.Name(name) if name in turned:
                return ast.Name(turned[name])
            case ast.Attribute(value, name) if name in turned:
                return ast.Attribute(rewritten(value, turn), turned[name])
        return None

    return ast.unparse(rewritten(tree, turn))


def _statements(tree: ast.Module, body: list[ast.stmt]) -> Iterator[Slip]:
    """Spoil a loop, leave a statement out, or do two in the wrong order."""
    for number, statement in enumerate(body):
        before, after = body[:number], body[number + 1 :]
        if isinstance(statement, ast.For):
            for kind, code, rounds in _rounds(statement, after):
                loop = ast.For(statement.target, statement.iter, rounds, [], lineno=0)
                yield Slip(kind, code, with_body(tree, body, [*before, loop, *after]))
        if not isinstance(statement, (ast.Assign, ast.AugAssign)):
            continue
        yield Slip("line", (ast.unparse(statement),), with_body(tree, body, before + after))
        if after and not isinstance(after[0], ast.Return):
            moved = [*before, after[0], statement, *after[1:]]
            yield Slip("early", (ast.unparse(after[0]), ast.unparse(statement)), with_body(tree, body, moved))


def _rounds(loop: ast.For, after: list[ast.stmt]) -> Iterator[tuple[str, tuple[str, ...], list[ast.stmt]]]:
    """Leave a loop after its first round, or forget what the rounds before have given."""
    for each in after:
        if isinstance(each, ast.Return):
            yield "inside", (ast.unparse(each),), [*loop.body, each]
    for place, each in enumerate(loop.body):
        if isinstance(each, ast.AugAssign):
            new = ast.Assign([each.target], each.value, lineno=0)
            yield "instead", (ast.unparse(new), ast.unparse(each)), [*loop.body[:place], new, *loop.body[place + 1 :]]


def with_body(tree: ast.Module, body: list[ast.stmt], new: list[ast.stmt]) -> str:
    """Write a program with other statements in one of its bodies."""
    old = list(body)
    body[:] = new or [ast.Pass()]
    try:
        return ast.unparse(tree)
    finally:
        body[:] = old


def rewritten(node: Any, new: Callable[[ast.AST], ast.AST | None]) -> Any:
    """Give a tree with other nodes in the place of some; it stays as it is, and lends what is the same."""
    if found := new(node):
        return found
    changed = {}
    for name, value in vars(node).items():
        if isinstance(value, list):
            now: Any = [rewritten(each, new) if isinstance(each, ast.AST) else each for each in value]
        else:
            now = rewritten(value, new) if isinstance(value, ast.AST) else value
        if now != value:
            changed[name] = now
    if changed:
        node = copy(node)
        vars(node).update(changed)
    return node


def replaced(tree: ast.AST, old: ast.AST, new: ast.AST) -> Any:
    """Give a tree with another node in the place of one."""
    return rewritten(tree, lambda node: new if node is old else None)


def filled(node: ast.AST, put: Mapping[str, ast.expr]) -> Any:
    """Give a tree with expressions in the place of names."""
    return rewritten(node, lambda each: put.get(each.id) if isinstance(each, ast.Name) else None)


def source(tree: ast.AST, old: ast.AST, new: ast.AST) -> str:
    """Write a program with another expression in the place of one."""
    within, before, after = _frames(tree).get(old, (tree, "", ""))
    return before + ast.unparse(replaced(within, old, new)) + after


@functools.lru_cache(8)
def _frames(tree: ast.AST) -> dict[ast.AST, tuple[ast.AST, str, str]]:
    """Give, for what stands in a simple statement, that one and the program before and after it."""
    frames: dict[ast.AST, tuple[ast.AST, str, str]] = {}
    for statement in ast.walk(tree):
        if isinstance(statement, (ast.Assign, ast.AugAssign, ast.Return)):
            before, _, after = ast.unparse(replaced(tree, statement, ast.Expr(ast.Name("\0")))).partition("\0")
            frames |= dict.fromkeys(ast.walk(statement), (statement, before, after))
    return frames


def signature(outcomes: Sequence[Outcome]) -> tuple[Any, ...]:
    """What results look like, in a few numbers: their shapes and two weighted sums; nothing if a call stopped."""
    values = [outcome.value for outcome in outcomes]
    if not values or any(value is None for value in values):
        return ()
    shapes = " ".join("x".join(map(str, value.shape)) for value in values if value is not None)
    flat = np.concatenate([value.ravel() for value in values if value is not None])
    flat = np.nan_to_num(flat, nan=3.3, posinf=5.5, neginf=-5.5)
    k = np.arange(1, flat.size + 1)
    most = np.abs(flat).max(initial=0)
    return shapes, *(float(f"{np.sum(np.cos(k * step) * flat):.10g}") for step in (1.0, 2.3)), float(f"{most:.4g}")


def rounded(sign: tuple[Any, ...]) -> tuple[Any, ...]:
    """Round a signature, so that those of the same results are the same."""
    return (*sign[:1], *(f"{number:.6g}" for number in sign[1:]))


def alike(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Say whether two signatures may be of the same results."""
    if not one or not other or one[0] != other[0]:
        return False
    off = max(abs(a - b) for a, b in zip(one[1:3], other[1:3], strict=True))
    return bool(off <= 1e-7 * max(one[3], other[3]))


def made(exercise: Exercise) -> tuple[tuple[Slip, ...], list[Slip]]:
    """Make, once, the slips of an exercise that its trials tell apart, those made most easily first.

    Returns:
        the slips, and those that no trial notices.
    """
    key = exercise.solution, exercise.trials, exercise.function
    if key not in _MADE:
        _MADE[key] = _made(exercise)
    return _MADE[key]


def _made(exercise: Exercise) -> tuple[tuple[Slip, ...], list[Slip]]:
    trials = drawn(exercise)
    arguments = [trial.arguments for trial in trials]
    plain = [i for i, trial in enumerate(trials) if not trial.tag]
    right = running.function(exercise.solution, exercise.function, arguments).outcomes
    kept: dict[tuple[Any, ...], list[Slip]] = {}
    seen, stopping, unseen = {ast.unparse(ast.parse(exercise.solution))}, [], []

    for slip in made_of(exercise.solution):
        if slip.program in seen:
            continue
        seen.add(slip.program)
        ran = running.function(slip.program, exercise.function, arguments)
        if ran.failure:
            continue
        sign = signature([ran.outcomes[i] for i in plain])
        if not sign:
            if slip.kind in STOPPING:
                stopping.append(slip)
        elif all(compare.same(got.value, wanted.value) for got, wanted in zip(ran.outcomes, right, strict=True)):
            if slip.kind != "swapped":  # in a product, that changes nothing
                unseen.append(slip)
        elif len(found := kept.setdefault((rounded(sign), rounded(signature(ran.outcomes))), [])) < ALTERNATIVES:
            found.append(replace(slip, sign=sign))
    stopping.sort(key=lambda slip: STOPPING.index(slip.kind))
    return tuple([slip for found in kept.values() for slip in found] + stopping[:MOST_STOPPING]), unseen
