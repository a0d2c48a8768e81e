"""Which program gives the numbers of a wrong answer, and so what is likely to be wrong with it."""

import ast
import itertools
import re
from collections.abc import Iterator, Sequence
from types import ModuleType

import numpy as np

from nn_tutorial.practice import around, facts, running
from nn_tutorial.practice.compare import Numbers, close, same
from nn_tutorial.practice.exercise import Exercise, Slip
from nn_tutorial.practice.facts import (
    ALIKE,
    CLOSE,
    RATIOS,
    Case,
    Cause,
    constant_ratio,
    off_by,
    only_reshaped,
    shape_text,
    simple,
    size_factor,
    value,
)
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.slips import SYMBOLS, alike, signature
from nn_tutorial.practice.written import distance, stands

TRIED = 16
"""How many slips that look alike are run, at most."""
LONGEST = 46
"""Characters of a piece of an answer that are told."""
_OPERATORS = {ast.Add: "+", ast.Sub: "-"} | SYMBOLS


def matching(exercise: Exercise, slips: Sequence[Slip], cases: Sequence[Case], answer: str) -> Slip | None:
    """Find the slip whose numbers are those of the answer in every trial."""
    plain = signature([case.got for case in cases[: len(cases) // 2] if not case.trial.tag])
    similar = (slip for slip in slips if alike(plain, slip.sign) and stands(slip, answer, exercise.solution))
    found = (slip for slip in similar if agrees(exercise, slip.program, cases))
    return min(itertools.islice(found, TRIED), key=lambda slip: distance(slip.program, answer), default=None)


def agrees(exercise: Exercise, program: str, cases: Sequence[Case]) -> bool:
    """Say whether a program does what the answer does in every trial: gives its numbers, or stops with its message."""
    if len(cases) > 1 and not agrees(exercise, program, cases[:1]):
        return False
    ran = running.function(program, exercise.function, [case.trial.arguments for case in cases])
    pairs = zip(cases, ran.outcomes, strict=False)
    return len(ran.outcomes) == len(cases) and all(_ends_like(case.got, outcome) for case, outcome in pairs)


def _ends_like(got: Outcome, outcome: Outcome) -> bool:
    """Say whether two calls gave the same numbers, or the same type, or the same error."""
    if got.value is not None and outcome.value is not None:
        return same(got.value, outcome.value, ALIKE, got.least)
    if got.failure and outcome.failure:
        return got.failure[:2] == outcome.failure[:2]  # in whatever line
    return got.value is outcome.value and (got.given, got.failure) == (outcome.given, outcome.failure)


def slip_text(slip: Slip, words: ModuleType, answer: str) -> str:
    """Say what a slip is, as a part of a sentence; of an operator, where it stands in the answer, if that is plain."""
    kind, code = slip.kind, slip.code
    if kind == "instead" and len(code) == 3:
        place = _place(code[0], code[2], answer)
        kind, code = ("instead_in", (*code[:2], place)) if place else (kind, code[:2])
    return str(words.SLIPS[kind].format(*code))


def _place(operator: str, right: str, answer: str) -> str | None:
    """Find the piece of an answer that has an operator where the right one has another, or the only one that has it."""
    found = list(dict.fromkeys(text for text in _with_operator(answer, operator) if len(text) <= LONGEST))
    alike = [text for text in found if re.findall(r"\w+", text) == re.findall(r"\w+", right)]
    return alike[0] if alike else found[0] if len(found) == 1 else None


def _with_operator(answer: str, operator: str) -> Iterator[str]:
    """List the sums, differences and comparisons with an operator."""
    for node in ast.walk(ast.parse(answer)):
        match node:
            case ast.BinOp(_, sign, _) | ast.Compare(_, [sign], [_]) if _OPERATORS.get(type(sign)) == operator:
                yield ast.unparse(node)


def cause(
    exercise: Exercise, slips: Sequence[Slip], cases: Sequence[Case], answer: str, words: ModuleType, language: str
) -> Cause | None:
    """Say what is likely to be wrong; None if nothing gives the answer's numbers: no cause is better than a wrong one."""
    for name, program in exercise.mistakes.items():
        if agrees(exercise, program, cases) and (text := exercise.text(language, "mistakes", name)):
            return Cause((name,), text)
    numbers = [case for case in cases if case.got.value is not None]
    plain = [value(case) for case in numbers if not case.trial.tag]
    if not any(value(case).any() for case in numbers) or all(same(each, plain[0]) for each in plain):
        return None  # too many slips give nothing but 0, or always the same
    if len(numbers) == len(cases) and off_by(cases) <= 10 * ALIKE:
        return None  # too near to tell what else would give these numbers
    ratio = constant_ratio(numbers) if len(numbers) == len(cases) else None
    found = matching(exercise, slips, cases, answer)
    closer = found and distance(found.program, answer) < distance(exercise.solution, answer)
    if found and (ratio not in RATIOS or closer):
        return _slip_cause(found, words, answer)
    if len(numbers) == len(cases) and only_reshaped(cases):
        return None  # whatever else gives these numbers, a sum over an axis of size 1, say, changes but the shape
    if ratio is not None and simple(ratio):
        name = RATIOS.get(ratio, "ratio" if abs(ratio) > 1 else "part")
        return Cause((name,), words.RATIOS[name].format(f"{max(abs(ratio), abs(1 / ratio)):g}"))
    if len(numbers) < len(cases):
        return None
    if size := size_factor(cases, exercise.parameters):
        return Cause((size[0],), words.SIZES[size[0]].format(size[1]))
    if beside := _around(exercise, cases, answer):
        return _slip_cause(beside, words, answer)
    if nearly := _near_ratio(cases):
        return Cause(("near_ratio",), words.RATIOS["near_ratio"].format(f"{nearly:g}"))
    return None


def _near_ratio(cases: Sequence[Case]) -> float | None:
    """Give the power of ten that all numbers are too large by, but for small errors, as of a slope that is measured."""
    tens = None
    for case in cases:
        got, wanted = value(case).ravel(), case.wanted.ravel()
        if got.shape != wanted.shape or not np.isfinite([*got, *wanted]).all():
            return None
        if not wanted.any():
            continue
        ratio = float(got @ wanted / (wanted @ wanted))
        if ratio <= 0 or (near := 10.0 ** round(np.log10(ratio))) in (0.1, 1.0, 10.0):
            return None
        if (tens and near != tens) or not close(got, near * wanted, CLOSE).all():
            return None
        tens = near
    return tens


def _slip_cause(slip: Slip, words: ModuleType, answer: str) -> Cause:
    return Cause((slip.kind,), words.CAUSE.format(slip=slip_text(slip, words, answer)))


def shape_cause(exercise: Exercise, cases: Sequence[Case], words: ModuleType) -> Cause | None:
    """Say which sizes the result has and should have, where the shape is wrong, in terms of the arguments."""
    if not any(value(case).shape != case.wanted.shape for case in cases):
        return None
    sizes: dict[str, list[float | None]] = {"1": [1.0] * len(cases)}
    for place, name in enumerate(exercise.parameters):
        arguments = [case.trial.arguments[place] for case in cases]
        if all(isinstance(each, int) for each in arguments):
            sizes[name] = [float(each) for each in arguments]
        for axis in range(min(np.ndim(each) for each in arguments)):
            sizes[f"{name}.shape[{axis}]" if axis else f"len({name})"] = [np.shape(each)[axis] for each in arguments]
        if all(isinstance(each, np.ndarray) and each.ndim > 1 for each in arguments):
            sizes[f"{name}.size"] = [each.size for each in arguments]

    def named(shapes: Sequence[tuple[int, ...]]) -> str | None:
        if len({len(each) for each in shapes}) > 1:
            return None
        axes = [
            next((name for name, known in sizes.items() if known == list(axis)), "")
            for axis in zip(*shapes, strict=True)
        ]
        return None if "" in axes else f"({', '.join(axes)}{',' * (len(axes) == 1)})"

    if facts.a_row(cases):
        name = next(
            (each for each in exercise.parameters if sizes.get(f"len({each})") == [value(c).size for c in cases]), ""
        )
        return Cause(("as_many",), words.CAUSES["as_many"].format(name)) if name else None
    got, wanted = named([value(case).shape for case in cases]), named([case.wanted.shape for case in cases])
    if got is None or wanted is None or got == wanted or not any(each.isalpha() for each in got + wanted):
        return None
    return Cause(("sizes",), words.CAUSES["sizes"].format(shape_text(got, words), shape_text(wanted, words)))


def measured(answer: str, solution: str, words: ModuleType) -> Cause | None:
    """Find a slope that is measured, (f(z + h) - f(z)) / h, where the right program computes it."""
    if _is_measured(answer) and not _is_measured(solution):
        return Cause(("measured",), words.CAUSES["measured"])
    return None


def _is_measured(program: str) -> bool:
    """Say whether a difference of two values of one function is divided, and one argument is the other plus a step."""
    tree = ast.parse(program)
    meant = {
        node.targets[0].id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }

    def full(node: ast.expr) -> ast.expr:
        return meant.get(node.id, node) if isinstance(node, ast.Name) else node

    def base(node: ast.expr) -> str:
        moved = full(node)
        steps = isinstance(moved, ast.BinOp) and isinstance(moved.op, (ast.Add, ast.Sub))
        return ast.unparse(moved.left if steps and isinstance(moved, ast.BinOp) else node)

    for node in ast.walk(tree):
        if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)):
            continue
        match full(node.left):
            case ast.BinOp(one, ast.Sub(), other):
                match full(one), full(other):
                    case ast.Call(f, [a]), ast.Call(g, [b]) if ast.unparse(f) == ast.unparse(g):
                        if ast.unparse(a) != ast.unparse(b) and base(a) == base(b):
                            return True
    return False


def sliced(cases: Sequence[Case], answer: str, words: ModuleType) -> Cause | None:
    """Name the slice of one row or column that keeps an axis which the right result has not."""
    if not all(value(case).ndim == case.wanted.ndim + 1 for case in cases):
        return None
    for node in ast.walk(ast.parse(answer)):
        match node:
            case ast.Slice(ast.Constant(int() as start), ast.Constant(int() as end), None) if end == start + 1:
                return Cause(("sliced",), words.CAUSES["sliced"].format(f"{start}:{end}"))
    return None


def _around(exercise: Exercise, cases: Sequence[Case], answer: str) -> Slip | None:
    """Find what was done to the arguments or to the right result, if that gives the answer's numbers in every trial."""
    limits = around.limits(answer)

    def told(kind: str, code: str) -> bool:
        return stands(Slip(kind, (code,), ""), answer, exercise.solution)

    def fits(case: Case, numbers: Numbers | None) -> bool:
        return same(value(case), numbers, ALIKE, case.got.least)

    for kind, code, do in around.after(limits):
        if all(fits(case, around.done(do, case.wanted)) for case in cases) and told(kind, code):
            return Slip(kind, (code,), "")
    for code, do in around.UNDONE:
        if all(same(around.done(do, value(case)), case.wanted, ALIKE, case.got.least) for case in cases):
            return Slip("unfinished", (code,), "")

    def gives(some: Sequence[Case], do: around.Deed, places: Sequence[int]) -> bool:
        changed = [
            tuple(around.done(do, a) if i in places else a for i, a in enumerate(case.trial.arguments)) for case in some
        ]
        if any(a is None for each in changed for a in each):
            return False
        outcomes = running.function(exercise.solution, exercise.function, changed).outcomes
        return all(fits(case, outcome.value) for case, outcome in zip(some, outcomes, strict=True))

    for kind, code, do, places in around.before(exercise.parameters, cases[0].trial.arguments, limits):
        if gives(cases[:1], do, places) and gives(cases, do, places) and told(kind, code):
            return Slip(kind, (code,), "")
    return None
