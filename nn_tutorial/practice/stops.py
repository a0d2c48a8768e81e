"""Why an answer stopped: the error in the reader's words, and its cause where the message can have one only."""

import ast
import difflib
import re
from collections.abc import Container, Sequence
from types import ModuleType
from typing import Any

import numpy as np

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


_TOLD = dict.fromkeys(("broadcast", "weights"), r"\([\d, ]*\)")
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
    if name in ("SyntaxError", "IndentationError"):
        text = _unread_text(failure.message, words) or text
    if name in ("matmul", "dot") and (sizes := _CLASH.search(message)):
        rows, columns, left, right = sizes.groups()
        text += (words.CLASH if name == "matmul" else words.DOT_CLASH).format(
            columns=columns or left, rows=rows or right
        )
    if name == "IndexError" and call:
        text += said["sizes"]
    text = f"{said['at'].format(line=failure.line)}{text}" if failure.line else text[0].upper() + text[1:]
    return text


_UNREAD = {
    "colon": r"^expected ':'",
    "open": r"^'(.)' was never closed",
    "closed": r"^unmatched '(.)'",
    "pair": r"^closing parenthesis '(.)' does not match opening parenthesis '(.)'",
    "quotes": r"^unterminated .*string literal",
    "equals": r"^cannot assign to|[Mm]aybe you meant '=='|perhaps you meant \"==\"",
    "outside": r"^'return' outside function",
    "else": r"^expected 'else' after 'if' expression",
    "character": r"^invalid character '(.)'",
    "between": r"Perhaps you forgot a comma",
    "letters": r"^invalid \w+ literal",
    "zero": r"^leading zeros in decimal integer literals",
    "block": r"^expected an indented block after .* on line (\d+)",
    "deep": r"^unexpected indent",
    "level": r"^unindent does not match",
    "plain": r"^invalid syntax$",
}
"""What Python's messages say of a program that it cannot read."""


def _unread_text(message: str, words: ModuleType) -> str | None:
    """Say in the reader's language why Python cannot read a program."""
    found = ((name, re.search(pattern, message)) for name, pattern in _UNREAD.items())
    return next((str(words.UNREAD[name].format(*match.groups())) for name, match in found if match), None)


def failure_name(failure: Failure, words: ModuleType) -> str:
    """Give the key of what is said of an error."""
    name = failure.kind if failure.kind in words.ERRORS else "other"
    patterns = {
        "arguments": r"positional argument|keyword argument",
        "matmul": r"matmul",
        "dot": r"shapes .* not aligned",
        "broadcast": r"could not (be )?broadcast",
        "truth": r"truth value of an array",
        "scalar": r"only .*(length-1|0-dimensional|size-1).* can be converted|only .*scalar",
        "axis": r"axis \S+ is out of bounds",
        "size": r"Cannot interpret '\d+' as a data type",
        "called": r"object is not callable",
        "uncalled": r"'(?:builtin_function_or_method|_ArrayFunctionDispatcher|ufunc|function|method|type)'",
        "memory": r"'memoryview'",
        "weights": r"^weights: one for each input is wanted",
    }
    for key, pattern in patterns.items():
        in_time = key != "arguments" or not failure.line  # no line: the call itself was refused
        if failure.kind in ("TypeError", "ValueError", "AxisError") and in_time and re.search(pattern, failure.message):
            name = key
    return "IndentationError" if name == "other" and failure.kind == "TabError" else name


_REASONS = (
    ("memory", "TypeError", r"'memoryview'"),
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


PLAIN = ("scalar", "size", "called", "memory", "misspelt", "unknown", "later", "elsewhere")
"""Reasons that say more than which piece of the program would be another."""


def plain_cause(
    failure: Failure, answer: str, given: Sequence[str], words: ModuleType, plain: Container[str] = PLAIN
) -> Cause | None:
    """Give the reason of an error that has no other; `given` are the names that the answer finds, `plain` what may be said."""
    if of_object := _of_object(failure, answer, words):
        return of_object
    if no_place := _without_self(failure, answer, words):
        return no_place
    if failure.kind == "ValueError" and "truth value of an array" in failure.message:
        return _decided(failure, answer, words)
    capital = re.search(r"name '(true|false|none)' is not defined", failure.message)
    if failure.kind == "NameError" and capital:
        name = capital[1].capitalize()
        return Cause(("capital",), words.CAUSES["capital"].format(name, name[0]))
    if failure.kind == "TypeError" and "object is not callable" in failure.message:
        for node in _in_line(failure, answer):
            match node:
                case ast.Call(ast.Constant(int() | float()) | ast.BinOp() as function):
                    left = ")" if isinstance(function, ast.BinOp) else ast.unparse(function)
                    return Cause(("times",), words.CAUSES["times"].format(left, "("))
    if failure_name(failure, words) == "uncalled" and (cause := uncalled(answer, words, failure)):
        return cause
    cause = stop_cause(failure, answer, given, words)
    return cause if cause and cause.names[0] in plain else None


def _around(failure: Failure, tree: ast.AST, kind: type[ast.AST]) -> list[Any]:
    """List the functions or classes in which the line stands that stopped, the outermost first."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, kind)]
    return [node for node in nodes if node.lineno <= failure.line <= node.end_lineno]  # type: ignore[attr-defined]


def _of_object(failure: Failure, answer: str, words: ModuleType) -> Cause | None:
    """Say, of a line in a method, that `self.` is missing before a name of the object, or is one too many."""
    tree = ast.parse(answer)
    classes = _around(failure, tree, ast.ClassDef)
    methods = [each for each in _around(failure, tree, ast.FunctionDef) if classes and each in classes[0].body]
    if not methods or not methods[0].args.args:
        return None
    own, *arguments = [argument.arg for argument in methods[0].args.args]
    if name := unknown(failure):
        has = {node.attr for node in ast.walk(classes[0]) if isinstance(node, ast.Attribute) and _is(own, node.value)}
        has |= {node.name for node in classes[0].body if isinstance(node, ast.FunctionDef)}
        return Cause(("self",), words.CAUSES["self"].format(f"{own}.{name}", name)) if name in has else None
    absent = re.search(rf"'{classes[0].name}' object has no attribute '(\w+)'", failure.message)
    if absent and absent[1] in arguments:
        return Cause(("no_self",), words.CAUSES["no_self"].format(own, absent[1]))
    return None


def _without_self(failure: Failure, answer: str, words: ModuleType) -> Cause | None:
    """Say of a method that it takes one argument too few, since it has none for the object."""
    refused = re.search(r"(\w+)\.(\w+)\(\) takes (\d+) positional arguments? but (\d+)", failure.message)
    if not refused or int(refused[4]) != int(refused[3]) + 1:
        return None
    classes = [
        node for node in ast.walk(ast.parse(answer)) if isinstance(node, ast.ClassDef) and node.name == refused[1]
    ]
    for method in (node for each in classes for node in each.body if isinstance(node, ast.FunctionDef)):
        own = next((argument.arg for argument in method.args.args), "")
        as_object = any(isinstance(node, ast.Attribute) and _is(own, node.value) for node in ast.walk(method))
        if method.name == refused[2] and own != "self" and not as_object and not method.decorator_list:
            return Cause(("no_place",), words.CAUSES["no_place"].format(refused[2]))
    return None


def _is(name: str, node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _in_line(failure: Failure | None, answer: str) -> list[ast.AST]:
    """List what stands in the line that stopped, or anywhere if there is none."""
    nodes = list(ast.walk(ast.parse(answer)))
    line = failure.line if failure else 0
    within = (n for n in nodes if not line or getattr(n, "lineno", 0) <= line <= (getattr(n, "end_lineno", 0) or 0))
    return [node for node in within if not line or isinstance(node, ast.expr) or getattr(node, "lineno", 0) == line]


def _decided(failure: Failure, answer: str, words: ModuleType) -> Cause:
    """Say what wants one truth value, and what gives it one for each number."""
    found: dict[str, ast.expr] = {}
    for node in _in_line(failure, answer):
        match node:
            case ast.Call(ast.Name("max" | "min" as name)):
                return Cause(("truth",), words.CAUSES["picks"].format(name))
            case ast.BoolOp(operator, values):
                compared = [value for value in values if isinstance(value, ast.Compare)]
                found["and" if isinstance(operator, ast.And) else "or"] = (compared or values)[0]
            case ast.UnaryOp(ast.Not(), operand):
                found["not"] = operand
            case ast.If(test) | ast.IfExp(test):
                found["if"] = test
            case ast.While(test):
                found["while"] = test
    word, tested = next(
        ((word, found[word]) for word in ("and", "or", "not", "if", "while") if word in found), ("", None)
    )
    if tested is None:
        return Cause(("truth",), words.CAUSES["truth"])
    key = "each" if isinstance(tested, ast.Compare) else "several"
    return Cause(("truth",), words.CAUSES[key].format(ast.unparse(tested), word))


def uncalled(answer: str, words: ModuleType, failure: Failure | None = None) -> Cause | None:
    """Find a function or a method that is named and not called."""
    nodes = _in_line(failure, answer)
    called = [node.func for node in nodes if isinstance(node, ast.Call)]
    for node in nodes:
        match node:
            case ast.Attribute(ast.Name("np" | "math"), name):
                is_one = callable(found := getattr(np, name, None)) and not isinstance(found, type)
            case ast.Attribute(_, name):
                is_one = callable(getattr(np.ndarray, name, None))
            case ast.Name(name, ast.Load()):
                is_one = name in (*running.GIVEN, "abs", "float", "int", "len", "max", "min", "round", "sum")
            case _:
                continue
        if is_one and node not in called:
            return Cause(("not_called",), words.CAUSES["not_called"].format(ast.unparse(node)))
    return uncalled(answer, words) if failure else None  # it may have got a name in another line


def first_round(answer: str, words: ModuleType) -> Cause | None:
    """Find a loop that always ends in its first round, by a `return`."""
    for node in ast.walk(ast.parse(answer)):
        if isinstance(node, (ast.For, ast.While)) and (found := _returned(node.body)):
            return Cause(("first_round",), words.CAUSES["first_round"].format(found.lineno))
    return None


def _returned(body: Sequence[ast.stmt]) -> ast.Return | None:
    """Give the `return` with which some statements always end."""
    for statement in body:
        if isinstance(statement, ast.Return):
            return statement
        if isinstance(statement, ast.If) and (found := _returned(statement.body)) and _returned(statement.orelse):
            return found
    return None


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
    """Find in a line that Python cannot read a decimal comma, as in 0,05, or a product without its sign, as in 2x."""
    lines = answer.splitlines()[failure.line - 1 : failure.line] if failure.kind == "SyntaxError" else []
    line = "".join(lines)
    if found := re.search(r"(?<![\w.,])\d+,0\d+(?![\d.,])", line):
        return Cause(("comma",), words.CAUSES["comma"].format(found[0], found[0].replace(",", ".")))
    if "literal" in failure.message and (found := re.search(r"(?<![\w.])(\d+(?:\.\d*)?)([A-Za-z_]\w*)", line)):
        return Cause(("times",), words.CAUSES["times"].format(found[1], found[2]))
    return None


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


def unknown(failure: Failure) -> str:
    """Give the name that has no value, if that is what stopped the program."""
    named = failure.kind in ("NameError", "UnboundLocalError")
    found = re.search(r"(?:name|variable) '(\w+)'", failure.message) if named else None
    return found[1] if found else ""


def stop_cause(failure: Failure, answer: str, given: Sequence[str], words: ModuleType) -> Cause | None:
    """Say why a program stopped, where the message can have one reason only; `given` are the names that it finds."""
    for key, kind, pattern in _REASONS:
        if failure.kind == kind and (match := re.search(pattern, failure.message)):
            return Cause((key,), words.CAUSES[key].format(*match.groups()))
    if pair := re.search(r"broadcast together with shapes (\([\d,]*\)) (\([\d,]*\))", failure.message):
        return _unpaired(pair[1], pair[2], words)
    name = unknown(failure)
    if not name or not given or failure.kind == "UnboundLocalError":
        return None
    tree = ast.parse(answer)
    written = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    if functions := _around(failure, tree, ast.FunctionDef):
        given = [argument.arg for each in functions for argument in each.args.args]
    known = [*given, *dict.fromkeys(node.id for node in written)]
    if name in [*known, *(each.arg for each in ast.walk(tree) if isinstance(each, ast.arg))]:
        return _out_of_reach(name, failure, tree, words)
    alike = [each for each in known if each.lower() == name.lower()]
    if near := alike or difflib.get_close_matches(name, known, 1, 0.75):
        return Cause(("misspelt",), words.CAUSES["misspelt"].format(name, near[0]))
    return Cause(("unknown",), words.CAUSES["unknown"].format(name, "`, `".join(given)))


def _out_of_reach(name: str, failure: Failure, tree: ast.AST, words: ModuleType) -> Cause | None:
    """Say where a name has its value, if that is in a line further down or in another function."""
    here = _around(failure, tree, ast.FunctionDef)
    others = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node not in here]
    inside = [each for other in others for each in ast.walk(other)]
    stored = [n for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id == name and isinstance(n.ctx, ast.Store)]
    lines = [node.lineno for node in stored if node not in inside]
    if lines and not here and min(lines) > failure.line:
        return Cause(("later",), words.CAUSES["later"].format(name, min(lines)))
    if not lines and any(node in stored or (isinstance(node, ast.arg) and node.arg == name) for node in inside):
        return Cause(("elsewhere",), words.CAUSES["elsewhere"].format(name))
    return None


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
