"""What an answer's result depends on: found by changing one argument and running the answer again.

This is known of an answer however it is written, and it is never false: something that should count does not, or
something counts that should not.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, TypeAlias

import numpy as np

from nn_tutorial.practice import running
from nn_tutorial.practice.compare import Numbers, close
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.facts import Case, Cause
from nn_tutorial.practice.running import Outcome

PAIRS = 4
"""How many trials are looked at, at most, each beside the one of the other seed."""
UNCHANGED = 1e-10
"""How far numbers may differ that count as the same."""
SECONDS = 3.0
"""How long the answer may run for all this."""

_Effect: TypeAlias = tuple[bool | None, bool | None]
"""Whether the right result changed, and whether the answer's did; None if that cannot be said."""


def cause(exercise: Exercise, cases: Sequence[Case], answer: str, words: ModuleType, runs: ModuleType) -> Cause | None:
    """Say on what the result should depend and does not, or depends and should not."""
    half = len(cases) // 2
    pairs = [
        (one, other)
        for one, other in zip(cases[:half], cases[half:], strict=False)
        if not one.trial.tag and not one.right and _alike(one.trial.arguments, other.trial.arguments)
    ][:PAIRS]
    if len(pairs) < 2:
        return None
    asked = [
        (place, number, changed)
        for number, (one, other) in enumerate(pairs)
        for place in range(len(exercise.parameters))
        for changed in _changed(one.trial.arguments, other.trial.arguments, place)
    ]
    calls = [changed for _, _, changed in asked]
    right = running.function(exercise.solution, exercise.function, calls).outcomes
    mine = runs.function(answer, exercise.function, calls, SECONDS).outcomes
    if not len(right) == len(mine) == len(calls):
        return None
    effects: dict[tuple[int, int], list[_Effect]] = defaultdict(list)
    for (place, number, _), true, own in zip(asked, right, mine, strict=True):
        case = pairs[number][0]
        effects[place, number].append((_differs(true.value, case.wanted), _mine(own, case)))
    named = [
        (name, [effects[place, number] for number in range(len(pairs))])
        for place, name in enumerate(exercise.parameters)
    ]
    # Where results are whole numbers, steps may hide a change: then only what the answer does not use at all is told.
    sure = not all((value == value.round()).all() for one, _ in pairs if (value := one.got.value) is not None)
    used = {node.id for node in ast.walk(ast.parse(answer)) if isinstance(node, ast.Name)}
    for name, found in named:
        if (sure or name not in used) and all(map(_ignored, found)):
            return Cause(("no_influence",), words.CAUSES["no_influence"].format(name))
    for name, found in named:
        if all(map(_unwanted, found)):
            return Cause(("influence",), words.CAUSES["influence"].format(name))
    return None


def _ignored(effects: Sequence[_Effect]) -> bool:
    """Say whether the right result changes at least once, and the answer's never."""
    return any(right for right, _ in effects) and all(mine is False for _, mine in effects)


def _unwanted(effects: Sequence[_Effect]) -> bool:
    """Say whether the right result never changes, and the answer's does."""
    return all(right is False for right, _ in effects) and any(mine for _, mine in effects)


def _changed(one: tuple[Any, ...], other: tuple[Any, ...], place: int) -> Iterator[tuple[Any, ...]]:
    """Change an argument in several ways."""
    old = np.asarray(one[place])
    values = [np.asarray(other[place]), np.flip(old)]
    if old.dtype.kind == "f":
        values += [-old, 1 - 100 * old, 1 + 100 * old]
    elif old.ndim and old.dtype.kind == "i":
        values.append(7 * old + 3)
    elif old.dtype.kind == "i":
        values += [old + 1, 2 * old]
    for value in values:
        changed = value.astype(old.dtype)
        if not np.array_equal(changed, old):
            kept = changed if isinstance(one[place], np.ndarray) else changed.tolist()
            yield (*one[:place], kept, *one[place + 1 :])


def _alike(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Say whether the arguments of two trials can stand for one another."""
    try:
        return all(
            type(a) is type(b) and np.shape(a) == np.shape(b) and np.asarray(a).dtype.kind in "fiub"
            for a, b in zip(one, other, strict=True)
        )
    except ValueError:  # a ragged list
        return False


def _differs(now: Numbers | None, before: Numbers) -> bool | None:
    """Say whether a result has changed; None if its shape has."""
    return not close(now, before, UNCHANGED).all() if now is not None and now.shape == before.shape else None


def _mine(now: Outcome, case: Case) -> bool | None:
    """Say the same of the answer's; what has become no number is unknown."""
    before = case.got.value
    if before is None or now.value is None or not np.isfinite([*now.value.ravel(), *before.ravel()]).all():
        return None
    return _differs(now.value, before)
