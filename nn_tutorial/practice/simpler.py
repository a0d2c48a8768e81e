"""The case that a reader is shown: cut down and rounded as far as it still goes wrong, so that it can be checked by hand."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any, TypeAlias

import numpy as np

from nn_tutorial.practice import facts, running
from nn_tutorial.practice.compare import TOLERANCE, same
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.facts import Case
from nn_tutorial.practice.trials import Trial

BASES = 2
"""How many trials are cut down."""
MOST = 120
"""How many simpler cases of each way of rounding are tried, at most; the next way only if none of them goes wrong."""
SECONDS = 2.0
"""How long the answer may run for each way."""
KEPT_SIZE = 100
"""What has as many rows has them on purpose."""
_STEPS = (1, 2, 3, 4, 5, 8, 13, 21, 34)
"""The sizes to which an axis is cut."""
_WHOLE, _TENTHS, _AS_DRAWN = 0, 1, 4
"""The digits that numbers keep."""

Judge: TypeAlias = Callable[[Sequence[Trial]], list[Case]]
"""Runs the answer and the solution in trials; what has no right result is left out."""


def find(
    exercise: Exercise,
    cases: Sequence[Case],
    answer: str,
    runs: ModuleType,
    tells: Callable[[Case], bool] = lambda _: True,
    uneven: bool = False,
) -> Case:
    """Find the simplest case in which an answer is wrong, for a function.

    Args:
        exercise: see `Exercise`.
        cases: all of them.
        answer: the reader's program.
        runs: what runs the answer.
        tells: whether what is said of the answer is true of a case.
        uneven: whether axes of different sizes are to stay different, where shapes are spoken of.
    """

    def judge(trials: Sequence[Trial]) -> list[Case]:
        arguments = [trial.arguments for trial in trials]
        right = running.function(exercise.solution, exercise.function, arguments).outcomes
        got = runs.function(answer, exercise.function, arguments, SECONDS).outcomes
        tolerance = exercise.settings.get("tolerance", TOLERANCE)
        return [
            Case(trial, mine, wanted.value, same(mine.value, wanted.value, tolerance, mine.least))
            for trial, mine, wanted in zip(trials, got, right, strict=False)
            if wanted.value is not None
        ]

    return simplest(cases, [case.trial for case in cases], judge, tells, uneven)


def simplest(
    cases: Sequence[Case],
    trials: Sequence[Trial],
    judge: Judge,
    tells: Callable[[Case], bool] = lambda _: True,
    uneven: bool = False,
) -> Case:
    """Find the simplest case in which an answer is wrong, see `find`; `trials` are what the cases were made from."""
    first = facts.smallest([case for case in cases if not case.right and tells(case)] or cases)
    wrong = [
        (_amount(case.trial), trial)
        for trial, case in zip(trials, cases, strict=True)
        if not case.right and tells(case) and trial.tag == first.trial.tag
    ]
    bases = [trial for _, trial in sorted(wrong, key=lambda each: each[0])[:BASES]]
    known = [_values(trial.arguments) for trial in trials]
    found = [first]
    for digits in (_WHOLE, _TENTHS, _AS_DRAWN):
        tried = sorted((each for base in bases for each in _simpler(base, known, digits, uneven)), key=_amount)
        found += [
            case
            for case in judge(tried[:MOST])
            if not case.right and case.wanted.size and np.isfinite(case.wanted).all() and tells(case)
        ]
        if len(found) > 1:
            break
    return min(found, key=_cost)


def _values(arguments: Any) -> list[Any]:
    return list(arguments.values() if isinstance(arguments, dict) else arguments)


def _amount(trial: Trial) -> tuple[int, int]:
    """Count the numbers that a reader has to look at; of two alike, those with the smaller whole numbers come first."""
    values = _values(trial.arguments)
    return sum(np.size(value) for value in values), sum(abs(value) for value in values if isinstance(value, int))


def _cost(case: Case) -> tuple[bool, bool, int, int, int]:
    """Say how hard a case is to follow, and how little it shows: where 0 is wanted everywhere, too much else is right."""
    numbers = np.concatenate(
        [np.ravel(value).astype(float) for value in _values(case.trial.arguments)] or [np.zeros(0)]
    )
    rough = sum(bool((np.abs(numbers * 10**digits - np.round(numbers * 10**digits)) > 1e-6).any()) for digits in (0, 1))
    alike = case.wanted.size > 1 and np.ptp(case.wanted) == 0
    amount, whole = _amount(case.trial)
    repeated = len(numbers) - len(np.unique(numbers))
    return rough > 1, not case.wanted.any(), amount + 2 * rough + 2 * alike, repeated, whole


def _simpler(trial: Trial, known: Sequence[list[Any]], digits: int, uneven: bool) -> Iterator[Trial]:
    """Make simpler trials of one: with fewer rows and columns, from the first or the last, and with fewer digits."""
    values = _values(trial.arguments)
    sizes = sorted({size for value in values for size in _sizes(value) if 1 < size < KEPT_SIZE})
    counts = sorted({value for value in values if _is_count(value) and value > 1})
    for cut in _cuts(sizes, counts, uneven):
        for end in (0, -1):
            made = [_cut(value, cut, end) for value in values]
            made = [_rounded(value, [each[n] for each in known], digits) for n, value in enumerate(made)]
            if all(value is not None for value in made):
                arguments: Any = tuple(made)
                if isinstance(trial.arguments, dict):
                    arguments = dict(zip(trial.arguments, made, strict=True))
                yield Trial(arguments, trial.tag)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _sizes(value: Any) -> tuple[int, ...]:
    return np.shape(value) if isinstance(value, (np.ndarray, list)) else ()


Cut: TypeAlias = tuple[dict[int, int], dict[int, int]]
"""What becomes of each size of an axis, and of each whole number that is an argument."""


def _cuts(sizes: Sequence[int], counts: Sequence[int], uneven: bool) -> Iterator[Cut]:
    """List the ways to cut, the shortest first; what has one size keeps one."""
    olds = [*sizes, *counts]
    if uneven and len(sizes) > 3:
        ways = set(itertools.product((2, 3), repeat=len(sizes)))
    elif uneven:
        ways = set(itertools.permutations(range(2, 2 + len(sizes))))
    if uneven:
        ways = {(*way, *more) for way in ways for more in (counts, range(1, 1 + len(counts)))}
    else:
        few = _STEPS[: 5 if len(olds) < 4 else 3]
        ways = {tuple(min(old, step) for old in olds) for step in _STEPS}
        if len(olds) < 6:
            ways |= set(itertools.product(*([*(step for step in few if step < old), old] for old in olds)))
    fitting = []
    for way in ways:
        cut, fewer = dict(zip(sizes, way, strict=False)), dict(zip(counts, way[len(sizes) :], strict=False))
        # What is less than another number stays less: a part less than the whole, say.
        rising = all(fewer[a] < fewer[b] for a, b in itertools.pairwise(fewer))
        rising = rising and all(fewer[count] < cut[size] for count in fewer for size in sizes if count < size)
        if rising and all(new <= old for old, new in zip(olds, way, strict=False)):
            fitting.append((np.prod([*cut.values()], dtype=float), sum(way), way, (cut, fewer)))
    for *_, cut_and_fewer in sorted(fitting)[: MOST // (2 * BASES)]:
        yield cut_and_fewer


def _cut(value: Any, cut: Cut, end: int) -> Any:
    """Cut a value along its axes; labels and places that what was cut does not have any more become others."""
    sizes, counts = cut
    if _is_count(value):
        return counts.get(value, value)
    if isinstance(value, list):
        inner = [_cut(each, cut, end) for each in value] if any(isinstance(each, list) for each in value) else value
        fewer = sizes.get(len(value), len(value))
        return inner[len(inner) - fewer :] if end else inner[:fewer]
    if not isinstance(value, np.ndarray):
        return value
    fewer_each = [(size, sizes.get(size, size)) for size in value.shape]
    less = value[tuple(slice(size - fewer, None) if end else slice(fewer) for size, fewer in fewer_each)].copy()
    if value.ndim == 1 and value.dtype.kind == "i" and value.min() >= 0:
        for old, new in (*sizes.items(), *counts.items()):
            if old != len(value) and value.max() < old and less.max(initial=0) >= new:
                less %= new
    return less


def _rounded(value: Any, known: Sequence[Any], digits: int) -> Any:
    """Round numbers as far as they stay what they are in every trial; None if they do not."""
    if isinstance(value, list) and value and isinstance(value[0], float):
        array = _rounded(np.array(value), [np.array(each) for each in known], digits)
        return None if array is None else array.tolist()
    if not isinstance(value, (np.ndarray, float)) or np.asarray(value).dtype.kind != "f":
        return value
    array, all_known = np.asarray(value), [np.asarray(each) for each in known]
    shares = all(each.ndim == 2 and each.min() >= 0 and np.allclose(each.sum(axis=1), 1) for each in all_known)
    if shares:
        if not (sums := array.sum(axis=1, keepdims=True)).all():
            return None
        array = array / sums
    most = max((float(np.abs(each).max(initial=0)) for each in all_known), default=0.0)
    small = most <= 1  # a share, a probability, a rate
    scale = 10.0 ** max(digits, small) * (2 if digits == _WHOLE and 1 < most < 6 else 1)
    if digits != _AS_DRAWN:
        near = np.sign(array) * np.maximum(1, np.round(np.abs(array) * scale)) / (scale if small or digits else 1)
        if small:  # what is less than 1 stays less
            near = np.where(np.abs(array) < 1, np.clip(near, 1 / scale - 1, 1 - 1 / scale), near)
        array = np.where(array == np.round(array), array, near)
        if shares:
            rows, largest = np.arange(len(array)), array.argmax(axis=1)
            array[rows, largest] = np.round(array[rows, largest] + 1 - array.sum(axis=1), 1)
            if (array < 0).any():
                return None
    return array if isinstance(value, np.ndarray) else float(array)
