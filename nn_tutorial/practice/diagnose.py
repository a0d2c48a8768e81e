"""What is true of a wrong answer in every trial, and which program gives the same numbers."""

import ast
import difflib
import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial.practice import around, running
from nn_tutorial.practice.compare import Numbers, close, same
from nn_tutorial.practice.exercise import Exercise, Slip
from nn_tutorial.practice.running import Failure, Outcome
from nn_tutorial.practice.slips import alike, rewritten, signature
from nn_tutorial.practice.trials import Trial

TRIED = 16
"""How many slips that look alike are run, at most."""
ALIKE = 1e-7
"""How far the numbers of a slip may be from those of the answer."""
CLOSE = 5e-3
"""How far numbers that are nearly right may be off, in parts of the largest right one."""
_RATIOS = {-1.0: "opposite", 2.0: "twice", 0.5: "half"}


class Case(NamedTuple):
    """A trial with what the answer gave, and what is wanted."""

    trial: Trial
    got: Outcome
    wanted: Numbers
    right: bool


class Cause(NamedTuple):
    """What is likely to be wrong: names to count by, and the text for the reader."""

    names: tuple[str, ...]
    text: str


def value(case: Case) -> Numbers:
    """The answer's numbers, in a case that has some."""
    assert case.got.value is not None
    return case.got.value


def shape(array: Numbers) -> str:
    """Write a shape as Python does."""
    return f"`{array.shape}`"


def fact(cases: Sequence[Case], words: ModuleType) -> tuple[str, str]:
    """Say what holds in every trial; all of them gave numbers.

    Returns:
        the name of the fact and its sentence.
    """
    said = words.FACTS
    wrong = [case for case in cases if not case.right]
    plain = [case for case in cases if not case.trial.tag]
    shapes_right = all(value(case).shape == case.wanted.shape for case in cases)
    first = value(plain[0])
    constant = all(value(c).shape == first.shape and close(value(c), first).all() for c in plain)
    if constant and not all(c.wanted.shape == plain[0].wanted.shape and same(c.wanted, plain[0].wanted) for c in plain):
        name = "constant" if any(value(case).any() for case in cases) else "zeros"
        return name, said[name]
    if not shapes_right:
        case = min((c for c in wrong if value(c).shape != c.wanted.shape), key=lambda c: bool(c.trial.tag))
        name = "shape"
        if all(c.right or (value(c).shape == c.wanted.T.shape and close(value(c), c.wanted.T).all()) for c in cases):
            name = "transposed"
        elif _only_reshaped(cases):
            name = "reshaped"
        return name, said[name].format(got=shape(value(case)), wanted=shape(case.wanted))
    if all(case.right for case in plain):
        return "except", said["except"].format(tags=_tags(wrong, words))
    tags = {case.trial.tag for case in cases if case.trial.tag}
    good = [tag for tag in tags if all(case.right for case in cases if case.trial.tag == tag)]
    if not any(value(case).any() for case in cases):
        return "zeros", said["zeros"]
    ratio = constant_ratio(cases)
    if (ratio is None or abs(ratio - 1) < 1e-5) and off_by(wrong) <= CLOSE:
        off = max(float(np.abs(value(case) - case.wanted).max()) for case in wrong)
        return "close", said["close"].format(off=f"{off:.1g}")
    if ratio is not None:
        if ratio in _RATIOS:
            return _RATIOS[ratio], said[_RATIOS[ratio]]
        return "ratio", said["ratio"].format(ratio=f"{ratio:.6g}")
    if good and not any(case.right for case in plain):
        return "only", said["only"].format(tags=_tags([case for case in cases if case.trial.tag in good], words))
    if all(not np.isfinite(value(case)).all() for case in wrong) and all(np.isfinite(c.wanted).all() for c in wrong):
        return "nan", said["nan"]
    if all(ratio_of(case) is not None for case in cases) and any(case.wanted.size > 1 for case in cases):
        return "factor", said["factor"]
    shifts = np.concatenate([(value(case) - case.wanted).ravel() for case in cases])
    if np.isfinite(shifts).all() and np.ptp(shifts) <= 1e-9 * np.abs(shifts).max():
        return "shift", said["shift"].format(shift=f"{shifts.mean():.6g}")
    correct = [close(value(case), case.wanted) for case in wrong]
    if all(each.ndim == 2 and each[:, 0].all() for each in correct):
        return "same_column", said["same_column"]
    if any(each.any() for each in correct):
        return "some", said["some"]
    alone = all(case.wanted.ndim == 0 for case in cases)
    return ("other_number", said["other_number"]) if alone else ("other", said["other"])


def _tags(cases: Iterable[Case], words: ModuleType) -> str:
    tags = dict.fromkeys(case.trial.tag for case in cases)
    return "; ".join(words.TAGS.get(tag, tag) for tag in tags)


def _only_reshaped(cases: Sequence[Case]) -> bool:
    return all(value(c).size == c.wanted.size and close(value(c).ravel(), c.wanted.ravel()).all() for c in cases)


def off_by(cases: Sequence[Case]) -> float:
    """Say how far the numbers of the worst case are off, in parts of the largest right one of the case."""
    worst = 0.0
    for case in cases:
        got, most = value(case), np.abs(case.wanted).max(initial=0)
        if got.shape != case.wanted.shape or not most or not np.isfinite([*got.ravel(), most]).all():
            return np.inf
        worst = max(worst, float(np.abs(got - case.wanted).max() / most))
    return worst


def ratio_of(case: Case) -> float | None:
    """Give the number that all numbers of a case are too large by, if there is one."""
    got, wanted = value(case).ravel(), case.wanted.ravel()
    if got.shape != wanted.shape or not np.isfinite(got).all() or not np.isfinite(wanted).all() or not wanted.any():
        return None
    ratio = float(got @ wanted / (wanted @ wanted))
    return ratio if ratio and close(got, ratio * wanted, ALIKE).all() else None


def constant_ratio(cases: Sequence[Case]) -> float | None:
    """Give the one number that the results of all cases are too large by, if there is one."""
    ratios = [ratio_of(case) for case in cases if case.wanted.any() or value(case).any()]
    if not ratios or any(ratio is None for ratio in ratios):
        return None
    known = [ratio for ratio in ratios if ratio is not None]
    if max(known) - min(known) > 1e-7 * abs(known[0]):
        return None
    return round(known[0], 10)


def size_factor(cases: Sequence[Case], parameters: Sequence[str]) -> tuple[str, str] | None:
    """Name the size of an argument, or the argument, that the numbers of each trial are too large or too small by."""
    ratios = [ratio_of(case) for case in cases]
    if any(ratio is None or ratio <= 0 for ratio in ratios):
        return None
    for number, name in enumerate(parameters):
        for source in ("len({})", "{}.size", "{}.shape[1]", "{}"):
            sizes = [_size(source, case.trial.arguments[number]) for case in cases]
            if any(size is None or size <= 0 for size in sizes) or len(set(sizes)) < 2:
                continue
            for power, kind in ((1, "larger"), (-1, "smaller"), (0.5, "larger"), (-0.5, "smaller")):
                if all(abs(r - s**power) <= 1e-7 * r for r, s in zip(ratios, sizes, strict=True) if r and s):
                    size = source.format(name)
                    return kind, size if abs(power) == 1 else f"np.sqrt({size})"
    return None


def _size(source: str, argument: Any) -> float | None:
    if isinstance(argument, np.ndarray) and argument.ndim:
        sizes = {"len({})": len(argument), "{}.size": argument.size}
        return (
            float(sizes.get(source, argument.shape[1] if source.endswith("[1]") and argument.ndim > 1 else 0)) or None
        )
    return float(argument) if source == "{}" and np.ndim(argument) == 0 else None


@functools.lru_cache(1000)
def _pieces(source: str) -> Counter[str]:
    """Count what a program is made of: names, numbers and signs, and which follow each other."""
    try:
        text = ast.unparse(ast.parse(source))
    except (SyntaxError, ValueError):
        return Counter()
    pieces = re.findall(r"\w+|[^\w\s]", text)
    return Counter([*pieces, *map(" ".join, itertools.pairwise(pieces))])


def distance(program: str, answer: str) -> int:
    """Say how far two programs are from looking alike."""
    mine, theirs = _pieces(answer), _pieces(program)
    return sum(((mine - theirs) + (theirs - mine)).values())


def nearest(found: Sequence[Slip], answer: str) -> Slip:
    """Of slips with the same numbers, take the one whose program looks most like the answer."""
    return min(found, key=lambda slip: distance(slip.program, answer))


def matching(
    exercise: Exercise, slips: Sequence[Slip], cases: Sequence[Case], answer: str, scaled: bool = False
) -> tuple[Slip, float] | None:
    """Find the slip whose numbers are those of the answer in every trial, if `scaled` times one simple factor.

    Returns:
        the slip and the factor, which is 1 if nothing is scaled.
    """
    plain = signature([case.got for case in cases[: len(cases) // 2] if not case.trial.tag])
    found: list[tuple[Slip, float]] = []
    for slip in slips:
        if not stands(slip, answer, exercise.solution):
            continue
        factor = _factor(plain, slip.sign) if scaled else 1.0
        if not factor or not alike(plain, slip.sign, factor):
            continue
        if len(found) == TRIED or (found and (slip.then is None) != (found[0][0].then is None)):
            break
        if agrees(exercise, slip.program, cases, factor):
            found.append((slip, factor))
    return min(found, key=lambda each: distance(each[0].program, answer)) if found else None


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
    if slip.then and not stands(slip.then, answer, solution):
        return False
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
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError):
        return False
    values = [node.value for node in nodes if isinstance(node, (ast.Assign, ast.Return))]
    return any(
        isinstance(each, ast.BinOp)
        and isinstance(each.op, operator)
        and isinstance(each.left, ast.Constant)
        and each.left.value == 1
        for each in values
    )


def _targets(source: str) -> set[str]:
    """List what a program assigns to."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError):
        return set()
    targets = [each for node in nodes if isinstance(node, ast.Assign) for each in node.targets]
    targets += [node.target for node in nodes if isinstance(node, ast.AugAssign)]
    return {re.sub(r"\[.*", "", ast.unparse(each)) for each in targets}


def _unparsed(source: str) -> str:
    try:
        return ast.unparse(ast.parse(source))
    except (SyntaxError, ValueError):
        return source


@functools.lru_cache(100)
def _numbers(source: str) -> list[float]:
    """List the numbers that stand in a program."""
    try:
        found = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    except (SyntaxError, ValueError):
        return []
    return [float(each) for each in found if isinstance(each, (int, float)) and not isinstance(each, bool)]


def _factor(one: tuple[Any, ...], other: tuple[Any, ...]) -> float | None:
    """Guess what the numbers of one signature are, in parts of those of the other."""
    return simple(one[1] / other[1]) if one and other and other[1] and one[0] == other[0] else None


def simple(ratio: float) -> float | None:
    """Read a ratio as a small whole number, a power of ten, or one divided by such a number; none is 1."""
    for number in (1, 2, 3, 4, 5, 6, 8, 10, 100, 1000):
        for value in (number, 1 / number):
            if value != 1 and abs(abs(ratio) - value) <= 1e-7 * value:
                return float(np.copysign(value, ratio))
    return -1.0 if abs(ratio + 1) <= 1e-7 else None


def agrees(exercise: Exercise, program: str, cases: Sequence[Case], factor: float = 1) -> bool:
    """Say whether a program gives the answer's numbers in every trial."""
    if len(cases) > 1 and not agrees(exercise, program, cases[:1], factor):
        return False
    ran = running.function(program, exercise.function, [case.trial.arguments for case in cases])
    return len(ran.outcomes) == len(cases) and all(
        (case.got.value is None) == (outcome.value is None)
        and (case.got.value is not None or case.got.given == outcome.given)
        and (
            case.got.value is None
            or outcome.value is None
            or (
                case.got.value.shape == outcome.value.shape
                and bool(close(case.got.value, factor * outcome.value, max(ALIKE, case.got.least)).all())
            )
        )
        for case, outcome in zip(cases, ran.outcomes, strict=True)
    )


def slip_text(slip: Slip, words: ModuleType) -> str:
    """Say what a slip is, as a part of a sentence."""
    first = slip_text(slip.then, words) if slip.then else ""
    kind = "instead_in" if slip.kind == "instead" and len(slip.code) == 3 else slip.kind
    own = words.SLIPS[kind].format(*slip.code)
    return str(words.AND.format(first, own) if first not in ("", own) else own)


def kinds(slip: Slip) -> tuple[str, ...]:
    """Name what a slip is; two slips together are two."""
    first = kinds(slip.then) if slip.then else ()
    return tuple(dict.fromkeys((*first, slip.kind)))


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
    single = [slip for slip in slips if slip.sign and not slip.then]
    ratio = constant_ratio(numbers) if len(numbers) == len(cases) else None
    found = matching(exercise, single, cases, answer)
    closer = found and distance(found[0].program, answer) < distance(exercise.solution, answer)
    if found and (ratio not in _RATIOS or closer):
        return _slip_cause(found[0], 1, words)
    if len(numbers) == len(cases) and _only_reshaped(cases):
        return None  # whatever else gives these numbers, a sum over an axis of size 1, say, changes but the shape
    if ratio is not None and simple(ratio):
        name = _RATIOS.get(ratio, "ratio" if abs(ratio) > 1 else "part")
        return Cause((name,), words.RATIOS[name].format(f"{max(abs(ratio), abs(1 / ratio)):g}"))
    if len(numbers) < len(cases):
        return None
    if size := size_factor(cases, exercise.parameters):
        return Cause((size[0],), words.SIZES[size[0]].format(size[1]))
    if beside := _around(exercise, cases, answer):
        return _slip_cause(beside, 1, words)
    if found := matching(exercise, single, cases, answer, scaled=True):
        return _slip_cause(*found, words)
    for name, program in exercise.mistakes.items():
        if (text := exercise.text(language, "mistakes", name)) and (more := _scaled(exercise, program, cases, words)):
            return Cause((name,), f"{text} {more}")
    if found := matching(exercise, [slip for slip in slips if slip.then], cases, answer):
        return _slip_cause(found[0], 1, words)
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


def _slip_cause(slip: Slip, factor: float, words: ModuleType) -> Cause:
    text = slip_text(slip, words)
    if factor != 1:
        text = words.AND.format(text, _times(factor, words))
    return Cause(kinds(slip), words.CAUSE.format(slip=text))


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

    got, wanted = named([value(case).shape for case in cases]), named([case.wanted.shape for case in cases])
    if got is None or wanted is None or got == wanted or not any(each.isalpha() for each in got + wanted):
        return None
    return Cause(("sizes",), words.CAUSES["sizes"].format(got, wanted))


def _times(factor: float, words: ModuleType) -> str:
    return str(words.SCALED[_RATIOS.get(factor, "ratio")].format(ratio=f"{factor:g}"))


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


def _scaled(exercise: Exercise, program: str, cases: Sequence[Case], words: ModuleType) -> str | None:
    """Say what the answer's numbers are in parts of those of a program, if that is the same in every trial."""
    outcomes = running.function(program, exercise.function, [case.trial.arguments for case in cases]).outcomes
    pairs = zip(cases, outcomes, strict=False)
    against = [case._replace(wanted=outcome.value) for case, outcome in pairs if outcome.value is not None]
    if len(against) < len(cases):
        return None
    if (ratio := constant_ratio(against)) and (factor := simple(ratio)):
        return str(words.BESIDES.format(_times(factor, words)))
    return None


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

    try:
        return ast.unparse(rewritten(ast.parse(answer), turn))
    except (SyntaxError, ValueError):
        return answer


def stopped_like(
    exercise: Exercise, made: Sequence[Slip], arguments: Any, failure: Failure, answer: str
) -> Slip | None:
    """Find the slip that stops with the very message with which the answer stopped."""
    found = []
    for slip in made:
        if not slip.sign:
            ran = running.function(slip.program, exercise.function, [arguments])
            other = ran.outcomes[0].failure if ran.outcomes else None
            if other and (other.kind, other.message) == (failure.kind, failure.message):
                found.append(slip)
    return nearest(found, answer) if found else None


def failure_text(failure: Failure, call: str, words: ModuleType) -> str:
    """Say in the reader's language why a program stopped."""
    said, message = words.ERRORS, failure.message
    text = str(said[_failure_name(failure, words)].format(kind=failure.kind, message=message, call=call))
    text = f"{said['at'].format(line=failure.line)}{text}" if failure.line else text[0].upper() + text[1:]
    return text


def _failure_name(failure: Failure, words: ModuleType) -> str:
    name = failure.kind if failure.kind in words.ERRORS else "other"
    patterns = {
        "arguments": r"positional argument|keyword argument",
        "matmul": r"matmul|shapes .* not aligned",
        "broadcast": r"could not be broadcast",
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
