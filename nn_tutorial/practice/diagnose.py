"""What is true of a wrong answer in every trial, and which program gives the same numbers."""

import ast
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
from nn_tutorial.practice.slips import alike, signature
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
        factor = _factor(plain, slip.sign) if scaled else 1.0
        if not factor or not alike(plain, slip.sign, factor):
            continue
        if len(found) == TRIED or (found and (slip.then is None) != (found[0][0].then is None)):
            break
        if agrees(exercise, slip.program, cases, factor):
            found.append((slip, factor))
    return min(found, key=lambda each: distance(each[0].program, answer)) if found else None


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
    if beside := _around(exercise, cases):
        return _slip_cause(beside, 1, words)
    if found := matching(exercise, single, cases, answer, scaled=True):
        return _slip_cause(*found, words)
    for name, program in exercise.mistakes.items():
        if (text := exercise.text(language, "mistakes", name)) and (more := _scaled(exercise, program, cases, words)):
            return Cause((name,), f"{text} {more}")
    if found := matching(exercise, [slip for slip in slips if slip.then], cases, answer):
        return _slip_cause(found[0], 1, words)
    return None


def _slip_cause(slip: Slip, factor: float, words: ModuleType) -> Cause:
    text = slip_text(slip, words)
    if factor != 1:
        text = words.AND.format(text, _times(factor, words))
    return Cause(kinds(slip), words.CAUSE.format(slip=text))


def _times(factor: float, words: ModuleType) -> str:
    return str(words.SCALED[_RATIOS.get(factor, "ratio")].format(ratio=f"{factor:g}"))


def _around(exercise: Exercise, cases: Sequence[Case]) -> Slip | None:
    """Find what was done to the arguments or to the right result, if that gives the answer's numbers in every trial."""

    def fits(case: Case, numbers: Numbers | None) -> bool:
        return same(value(case), numbers, ALIKE, case.got.least)

    for kind, code, do in around.AFTER:
        if all(fits(case, around.done(do, case.wanted)) for case in cases):
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

    for kind, code, do, places in around.before(exercise.parameters, cases[0].trial.arguments):
        if gives(cases[:1], do, places) and gives(cases, do, places):
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
    size = size_factor(against, exercise.parameters)
    return str(words.SIZES[size[0]].format(size[1])) if size else None


def stopped_like(
    exercise: Exercise, slips: Sequence[Slip], arguments: Any, failure: Failure, answer: str
) -> Slip | None:
    """Find the slip that stops with the very message with which the answer stopped."""
    found = []
    for slip in slips:
        if not slip.sign:
            ran = running.function(slip.program, exercise.function, [arguments])
            other = ran.outcomes[0].failure if ran.outcomes else None
            if other and (other.kind, other.message) == (failure.kind, failure.message):
                found.append(slip)
    return nearest(found, answer) if found else None


def failure_text(failure: Failure, call: str, words: ModuleType) -> str:
    """Say in the reader's language why a program stopped."""
    said, message = words.ERRORS, failure.message
    name = failure.kind if failure.kind in said else "other"
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
        if failure.kind in ("TypeError", "ValueError", "AxisError") and in_time and re.search(pattern, message):
            name = key
    if name == "other" and failure.kind == "TabError":
        name = "IndentationError"
    text = str(said[name].format(kind=failure.kind, message=message, call=call))
    text = f"{said['at'].format(line=failure.line)}{text}" if failure.line else text[0].upper() + text[1:]
    return text
