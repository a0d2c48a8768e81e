"""What stands in an answer's text: how alike two programs look, and whether what a slip speaks of is there at all."""

import ast
import functools
import itertools
import re
from collections import Counter

from nn_tutorial.practice.exercise import Slip


@functools.lru_cache(1000)
def _pieces(source: str) -> Counter[str]:
    """Count what a program is made of: names, numbers and signs, and which follow each other."""
    pieces = re.findall(r"\w+|[^\w\s]", _unparsed(source))
    return Counter([*pieces, *map(" ".join, itertools.pairwise(pieces))])


def distance(program: str, answer: str) -> int:
    """Say how far two programs are from looking alike."""
    mine, theirs = _pieces(answer), _pieces(program)
    return sum(((mine - theirs) + (theirs - mine)).values())


_WRITTEN = {
    "sum": r"\bsum\b|\+=|@|\bdot\b", "mean": r"\bmean\b|\baverage\b|/", "max": r"\bmax|>|<", "min": r"\bmin|>|<",
    "square": r"\*\*|\bsquare\b", "sqrt": r"\bsqrt\b|\*\*", "abs": r"\babs|\bfabs\b", "exp2": r"\bexp2\b|\*\*",
    "cumsum": r"\bcumsum\b|\+=", "floor": r"\bfloor\b|//|\bint\b|\btrunc\b", "round": r"\bround|\baround\b|\brint\b",
    "sigmoid": r"\bsigmoid\b|\bexp\b", "sigmoid_derivative": r"\bsigmoid_derivative\b|1(?:\.0)? - ",
    "tanh_derivative": r"\btanh_derivative\b|1(?:\.0)? - ", "relu": r"\brelu\b|\bmaximum\b|\bwhere\b|>",
    "relu_derivative": r"\brelu_derivative\b|>|<", "… > 0": r"[<>]|\bsign\b", "random": r"\brandom\(|\buniform\b|\brand\b",
    "astype(int)": r"\bint|//|\bfloor\b|_like\b|\btrunc\b", "minimum": r"\bminimum\b|\bclip\b|\bmin\b|<|>",
    "maximum": r"\bmaximum\b|\bclip\b|\bmax\b|<|>", "median": r"\bmedian\b", "prod": r"\bprod\b|\*=",
}  # fmt: skip
"""How what a function does may stand in an answer, where not by its name only."""


def stands(slip: Slip, answer: str, solution: str) -> bool:
    """Say whether the numbers and functions that a slip speaks of stand in the answer: else its numbers are a coincidence."""
    if slip.kind == "part":
        return distance(slip.program, answer) < distance(solution, answer)
    if slip.kind == "call":  # what is missing is called less often than in the right program
        called = rf"\b{re.escape(slip.code[0])}\("
        return len(re.findall(called, _unparsed(answer))) < len(re.findall(called, _unparsed(solution)))
    if slip.kind == "line":  # the step may be there, done wrongly or elsewhere
        return not _targets(slip.code[0]) & _targets(answer)
    if slip.kind == "used_only" and slip.code[0].endswith(("[:, 0]", "[:, -1]")):
        return bool(re.search(r"\w\[[^\[\]]*,[^\[\]]*\]|\]\[", answer))  # a column is chosen
    if slip.kind in ("one_more", "one_less"):
        return f"{'+' if slip.kind == 'one_more' else '-'} 1" in re.sub(r"(\+|-)=", r"\1", _unparsed(answer))
    if slip.kind not in ("instead", "function", "finished", "beforehand"):
        return True
    wrong, right = slip.code[0], slip.code[1] if len(slip.code) > 1 else ""
    if wrong in ("1 - …", "1 / …"):
        return _begins_with_1(answer, ast.Sub if wrong == "1 - …" else ast.Div)
    if re.fullmatch(r"[<>=!]=?", wrong):
        return bool(re.search("[<>]|[=!]=", answer))
    if re.fullmatch(r"[-+*/@]+", wrong):
        return wrong in answer or (wrong == "-" and bool(re.search("[<>]", answer)))  # what is compared is subtracted
    if re.fullmatch(r"[\d.]+", wrong) and re.fullmatch(r"[\d.]+", right):
        number = float(wrong)
        return _numbers(answer).count(number) > _numbers(solution).count(number)
    text = _unparsed(answer)
    if slip.kind in ("function", "finished", "beforehand"):
        name = re.sub(r"^np\.", "", wrong)
        name = name if name in _WRITTEN else name.partition("(")[0]
        return bool(re.search(_WRITTEN.get(name, rf"\b{re.escape(name)}"), text))
    come = set(re.findall(r"\b(\w+)\(", wrong)) - set(re.findall(r"\b(\w+)\(", right))
    return all(re.search(_WRITTEN.get(name, rf"\b{name}\b"), text) for name in come)


def _begins_with_1(source: str, operator: type[ast.operator]) -> bool:
    """Say whether a program takes something away from 1, or divides 1 by it, and does nothing more with it."""
    values = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.Assign, ast.Return))]
    return any(
        isinstance(each, ast.BinOp)
        and isinstance(each.op, operator)
        and isinstance(each.left, ast.Constant)
        and each.left.value == 1
        for each in values
    )


def _targets(source: str) -> set[str]:
    """List what a program assigns to."""
    nodes = list(ast.walk(ast.parse(source)))
    targets = [each for node in nodes if isinstance(node, ast.Assign) for each in node.targets]
    targets += [node.target for node in nodes if isinstance(node, ast.AugAssign)]
    return {re.sub(r"\[.*", "", ast.unparse(each)) for each in targets}


def _unparsed(source: str) -> str:
    return ast.unparse(ast.parse(source))


@functools.lru_cache(100)
def _numbers(source: str) -> list[float]:
    """List the numbers that stand in a program."""
    found = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return [float(each) for each in found if isinstance(each, (int, float)) and not isinstance(each, bool)]
