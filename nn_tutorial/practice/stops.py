"""Why an answer stopped: the error in the reader's words, and its cause where the message can have one only."""

import ast
import difflib
import re
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from nn_tutorial.practice import running
from nn_tutorial.practice.exercise import Exercise, Slip
from nn_tutorial.practice.facts import Cause
from nn_tutorial.practice.running import Failure
from nn_tutorial.practice.slips import rewritten
from nn_tutorial.practice.written import distance


def with_at(answer: str) -> str:
    """Write each matrix product of an answer with `@`, so that it stops with the message that slips stop with."""

    def turn(node: ast.AST) -> ast.AST | None:
        match node:
            case ast.Call(ast.Attribute(ast.Name("np"), "dot" | "matmul"), [left, right], []):
                pass
            case ast.Call(ast.Attribute(left, "dot"), [right], []):
                pass
            case _:
                return None
        return ast.BinOp(rewritten(left, turn), ast.MatMult(), rewritten(right, turn))

    return ast.unparse(rewritten(ast.parse(answer), turn))


def stopped_like(
    exercise: Exercise, made: Sequence[Slip], arguments: Any, failure: Failure, answer: str
) -> Slip | None:
    """Find the slip that stops with the very message with which the answer stopped."""
    found, right = [], distance(exercise.solution, answer)
    for slip in made:
        if not slip.sign and distance(slip.program, answer) < right:  # else it speaks of what is right there
            ran = running.function(slip.program, exercise.function, [arguments])
            other = ran.outcomes[0].failure if ran.outcomes else None
            if other and (other.kind, other.message) == (failure.kind, failure.message):
                found.append(slip)
    return min(found, key=lambda slip: distance(slip.program, answer), default=None)


_CLASH = re.compile(r"size (\d+) is different from (\d+)|(\d+) \(dim \d\) != (\d+)")
"""The two sizes that do not fit, in NumPy's messages about products of arrays."""


_TOLD = {"broadcast": r"\([\d,]*\)"}
_TOLD |= dict.fromkeys(("NameError", "UnboundLocalError", "ModuleNotFoundError"), r"^[^']*'([\w.]+)'")
"""What is told of a message of these kinds: the shapes, or the name. The rest of it is said in the reader's language."""


def failure_text(failure: Failure, call: str, words: ModuleType) -> str:
    """Say in the reader's language why a program stopped."""
    name = failure_name(failure, words)
    marked = "`{message}`" in words.ERRORS[name]  # a name in backticks
    said, message = words.ERRORS, failure.message if marked else re.sub(r"[`*]", r"\\\g<0>", failure.message)
    if found := re.findall(_TOLD.get(name, "$^"), message):
        message = ", ".join(f"`{each}`" for each in found)
    text = str(said[name].format(kind=failure.kind, message=message, call=call))
    if name == "matmul" and (sizes := _CLASH.search(message)):
        rows, columns, left, right = sizes.groups()
        text += words.CLASH.format(columns=columns or left, rows=rows or right)
    text = f"{said['at'].format(line=failure.line)}{text}" if failure.line else text[0].upper() + text[1:]
    return text


def failure_name(failure: Failure, words: ModuleType) -> str:
    """Give the key of what is said of an error."""
    name = failure.kind if failure.kind in words.ERRORS else "other"
    patterns = {
        "arguments": r"positional argument|keyword argument",
        "matmul": r"matmul|shapes .* not aligned",
        "broadcast": r"could not (be )?broadcast",
        "truth": r"truth value of an array",
        "scalar": r"only .*(length-1|0-dimensional|size-1).* can be converted|only .*scalar",
        "axis": r"axis \S+ is out of bounds",
        "size": r"Cannot interpret '\d+' as a data type",
    }
    for key, pattern in patterns.items():
        in_time = key != "arguments" or not failure.line  # no line: the call itself was refused
        if failure.kind in ("TypeError", "ValueError", "AxisError") and in_time and re.search(pattern, failure.message):
            name = key
    return "IndentationError" if name == "other" and failure.kind == "TabError" else name


_REASONS = (
    ("truth", "ValueError", r"truth value of an array"),
    ("scalar", "TypeError", r"only (?:length-1|0-dimensional|size-1) arrays can be converted to Python scalars"),
    ("size", "TypeError", r"Cannot interpret '\d+' as a data type"),
    ("flat", "IndexError", r"array is 1-dimensional, but 2 were indexed"),
    ("flat", "AxisError", r"axis 1 is out of bounds for array of dimension 1"),
    ("called", "TypeError", r"'(?:numpy\.)?(?:ndarray|float64|int64|float|int|list)' object is not callable"),
    ("list", "TypeError", r"unsupported operand type\(s\) for \S+ '(?:list' and '(?:float|int|list)|(?:float|int)' and 'list)'"),
    ("list", "TypeError", r"can only concatenate list|bad operand type for unary -: 'list'"),
    ("list", "AttributeError", r"'list' object has no attribute '(?:T|shape|size|ndim|sum|mean|max|min|astype|reshape|ravel)'"),
    ("number", "TypeError", r"'(?:float|int|numpy\.float64|numpy\.int64)' object is not (?:iterable|subscriptable)"),
    ("number", "TypeError", r"len\(\) of unsized object|object of type '(?:float|int|numpy\.float64|numpy\.int64)' has no len"),
    ("places", "TypeError", r"'(?:numpy\.)?float(?:64)?' object cannot be interpreted as an integer"),
    ("assigned", "ValueError", r"non-broadcastable output operand with shape (\([\d,]+\)) doesn't match the broadcast shape (\([\d,]+\))"),
    ("no_such", "AttributeError", r"module '(?P<of>numpy|math)' has no attribute '(?P<name>\w+)'"),
)  # fmt: skip
"""Reasons that an error has wherever it comes up: a key of the causes, the kind of error, and what its message says."""


_IN_PLACE = ("at", "sort", "append", "extend", "insert", "reverse", "fill", "shuffle")
_IN_PLACE_OF_NP = ("put", "copyto", "fill_diagonal")


def in_place(answer: str) -> str | None:
    """Find a function whose result is used, though it changes something in place and gives back nothing."""
    for node in ast.walk(ast.parse(answer)):
        match node:
            case ast.Return(ast.Call(ast.Attribute(of, name) as function)) | ast.Assign(
                _, ast.Call(ast.Attribute(of, name) as function)
            ):
                if name in (_IN_PLACE_OF_NP if ast.unparse(of) == "np" else _IN_PLACE):
                    return ast.unparse(function)
    return None


_PLAIN = ("truth", "scalar", "size")
"""Reasons that say more than which piece of the program would be another."""


def plain_cause(failure: Failure, words: ModuleType) -> Cause | None:
    """Give the reason of an error that has no other."""
    cause = stop_cause(failure, "", (), words)
    return cause if cause and cause.names[0] in _PLAIN else None


def comma(answer: str, solution: str, words: ModuleType) -> Cause | None:
    """Find a decimal comma in a value: two numbers for Python."""
    if any(isinstance(node, ast.Tuple) for node in ast.walk(ast.parse(solution))):
        return None
    for node in ast.walk(ast.parse(answer)):
        if isinstance(node, (ast.Assign, ast.Return)) and isinstance(node.value, ast.Tuple):
            written = ast.get_source_segment(answer, node.value) or ""
            if found := re.match(r"-?(\d+),(\d+)(?![\d.,])", written):
                return Cause(("comma",), words.CAUSES["comma"].format(found[0], found[0].replace(",", ".")))
    return None


def unread(failure: Failure, answer: str, words: ModuleType) -> Cause | None:
    """Find the same where Python cannot read it: in 0,05, the second number begins with a zero."""
    line = answer.splitlines()[failure.line - 1 : failure.line] if failure.kind == "SyntaxError" else []
    found = re.search(r"(?<![\w.,])\d+,0\d+(?![\d.,])", "".join(line))
    return Cause(("comma",), words.CAUSES["comma"].format(found[0], found[0].replace(",", "."))) if found else None


def idle(answer: str, flat: Sequence[str], words: ModuleType) -> Cause | None:
    """Find what has no effect: a flat array transposed, or a new array that nothing uses; `flat` are arguments."""
    for node in ast.walk(ast.parse(answer)):
        match node:
            case ast.Attribute(ast.Name(name), "T") | ast.Call(ast.Attribute(ast.Name(name), "transpose"), []) if (
                name in flat
            ):
                return Cause(("flat_turned",), words.CAUSES["flat_turned"].format(name))
            case ast.Expr(
                ast.Call(ast.Attribute(ast.Name(name), "reshape" | "ravel" | "flatten" | "transpose" | "astype"))
            ):
                return Cause(("unused",), words.CAUSES["unused"].format(ast.unparse(node), name))
    return None


def stop_cause(failure: Failure, answer: str, given: Sequence[str], words: ModuleType) -> Cause | None:
    """Say why a program stopped, where the message can have one reason only; `given` are the names that it finds."""
    for key, kind, pattern in _REASONS:
        if failure.kind == kind and (match := re.search(pattern, failure.message)):
            return Cause((key,), words.CAUSES[key].format(*match.groups()))
    if pair := re.search(r"broadcast together with shapes (\([\d,]*\)) (\([\d,]*\))", failure.message):
        return _unpaired(pair[1], pair[2], words)
    unknown = re.search(r"name '(\w+)' is not defined", failure.message) if failure.kind == "NameError" else None
    if unknown is None or not given:
        return None
    written = [
        node.id
        for node in ast.walk(ast.parse(answer))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    if near := difflib.get_close_matches(unknown[1], [*given, *dict.fromkeys(written)], 1, 0.75):
        return Cause(("misspelt",), words.CAUSES["misspelt"].format(unknown[1], near[0]))
    return Cause(("unknown",), words.CAUSES["unknown"].format(unknown[1], "`, `".join(given)))


def _unpaired(one: str, other: str, words: ModuleType) -> Cause | None:
    """Say why two shapes do not fit together entry by entry, where it is plain."""
    sizes = sorted((tuple(map(int, re.findall(r"\d+", each))) for each in (one, other)), key=len)
    match sizes:
        case [(n,), (rows, columns)] if n == rows != columns:
            return Cause(
                ("flat_column",), words.CAUSES["flat_column"].format(f"({n},)", f"({rows}, {columns})", f"({n}, 1)")
            )
        case [(n,), (m,)]:
            return Cause(("lengths",), words.CAUSES["lengths"].format(n, m))
        case [(a, b), (c, d)] if (a, b) == (d, c):
            return Cause(("exchanged_axes",), words.CAUSES["exchanged_axes"].format(f"({a}, {b})", f"({c}, {d})"))
    return None
