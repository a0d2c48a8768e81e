"""What an answer's result depends on: found by changing one argument, or a part of one, and running the answer again.

This is known of an answer however it is written, and it is never false: something that should count does not, or
something counts that should not.
"""

import ast
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

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
_PARTS = (("1:", slice(1, None)), ("0", slice(0, 1)), ("-1", slice(-1, None)))


class _Part(NamedTuple):
    """A part of an argument: its place among them, its source, which axis is cut and where; the whole one without."""

    place: int
    code: str
    axis: int = -1
    cut: slice = slice(None)


_Effect: TypeAlias = tuple[Any, Any]
"""Which entries changed in the right result, and which in the answer's; None if that cannot be said."""


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
    parts = _parts(exercise.parameters, [one.trial.arguments for one, _ in pairs])
    sure = not all((value == value.round()).all() for one, _ in pairs if (value := one.got.value) is not None)
    asked = [
        [(part, changed) for part in parts for changed in _changed(one.trial.arguments, other.trial.arguments, part)]
        for one, other in pairs
    ]
    calls = [changed for each in asked for _, changed in each]
    right = running.function(exercise.solution, exercise.function, calls).outcomes
    mine = runs.function(answer, exercise.function, calls, SECONDS).outcomes
    if not len(right) == len(mine) == len(calls):
        return None
    found: list[dict[str, list[_Effect]]] = []
    at = 0
    for (one, _), each in zip(pairs, asked, strict=True):
        effects: dict[str, list[_Effect]] = {part.code: [] for part in parts}
        for part, _ in each:
            effects[part.code].append((_differs(right[at].value, one.wanted), _mine(mine[at], one)))
            at += 1
        found.append(effects)
    return _told(parts, found, words, sure, {n.id for n in ast.walk(ast.parse(answer)) if isinstance(n, ast.Name)})


def _told(
    parts: Sequence[_Part], found: Sequence[dict[str, list[_Effect]]], words: ModuleType, sure: bool, used: set[str]
) -> Cause | None:
    """Take what is plainest; where steps may hide a change, only what the answer does not use at all."""
    whole = [part for part in parts if part.axis < 0]
    rest = [part for part in parts if part.axis >= 0]
    for part in whole:
        if (sure or part.code not in used) and all(_ignored(each[part.code]) for each in found):
            return Cause(("no_influence",), words.CAUSES["no_influence"].format(part.code))
    for part in whole:
        if all(_unwanted(each[part.code]) for each in found):
            return Cause(("influence",), words.CAUSES["influence"].format(part.code))
    for part in rest if sure else ():
        if part.cut.start in (0, 1) and (entries := set.intersection(*(_mixed(each[part.code]) for each in found))):
            return Cause(("mixed",), words.CAUSES["mixed"].format(part.code, _place(entries)))
    for part in rest:
        if all(_ignored(each[part.code]) for each in found):
            return Cause(("no_influence",), words.CAUSES["no_influence"].format(part.code))
    for part in rest if sure else ():
        if part.cut.start == -1 and (entries := set.intersection(*(_lost(each[part.code]) for each in found))):
            return Cause(("lost",), words.CAUSES["lost"].format(part.code, _place(entries)))
    return None


def _place(entries: set[tuple[int, ...]]) -> str:
    return f"[{', '.join(map(str, min(entries)))}]"


def _ignored(effects: Sequence[_Effect]) -> bool:
    """Say whether the right result changes at least once, and the answer's never."""
    return (
        any(right is not None and right.any() for right, _ in effects)
        and all(mine is not None and not mine.any() for _, mine in effects)
    )  # fmt: skip


def _unwanted(effects: Sequence[_Effect]) -> bool:
    """Say whether the right result never changes, and the answer's does."""
    never = bool(effects) and all(right is not None and not right.any() for right, _ in effects)
    return never and any(mine is not None and mine.any() for _, mine in effects)


def _mixed(effects: Sequence[_Effect]) -> set[tuple[int, ...]]:
    """List the entries that never change in the right result, and change in the answer's."""
    if len(effects) < 3 or any(right is None or not right.ndim for right, _ in effects):
        return set()
    still = ~np.any([right for right, _ in effects], axis=0)
    moved = [mine for _, mine in effects if mine is not None and mine.shape == still.shape]
    return {tuple(map(int, place)) for place in np.argwhere(still & np.any(moved, axis=0))} if moved else set()


def _lost(effects: Sequence[_Effect]) -> set[tuple[int, ...]]:
    """List the entries that change in the right result, and never in the answer's."""
    if len(effects) < 3 or any(mine is None or right is None or mine.shape != right.shape for right, mine in effects):
        return set()
    lost = np.any([right for right, _ in effects], axis=0) & ~np.any([mine for _, mine in effects], axis=0)
    return {tuple(map(int, place)) for place in np.argwhere(lost)} if lost.ndim else set()


def _parts(parameters: Sequence[str], trials: Sequence[tuple[Any, ...]]) -> list[_Part]:
    found = []
    for place, name in enumerate(parameters):
        found.append(_Part(place, name))
        shapes = [np.shape(arguments[place]) for arguments in trials]
        for axis in range(min(map(len, shapes))):
            if min(shape[axis] for shape in shapes) > 1:
                found += [_Part(place, f"{name}[{':, ' * axis}{code}]", axis, cut) for code, cut in _PARTS]
    return found


def _changed(one: tuple[Any, ...], other: tuple[Any, ...], part: _Part) -> Iterator[tuple[Any, ...]]:
    """Change a part of an argument in several ways."""
    old, new = np.asarray(one[part.place]), np.asarray(other[part.place])
    values = [new, np.flip(old)]
    if old.dtype.kind == "f":
        values += [-old, 1 - 100 * old, 1 + 100 * old]
    elif old.ndim and old.dtype.kind == "i":
        values.append(7 * old + 3)
    elif old.dtype.kind == "i":
        values += [old + 1, 2 * old]
    where = (*[slice(None)] * part.axis, part.cut) if part.axis >= 0 else (...,)
    for value in values:
        changed = old.copy()
        changed[where] = value[where]
        if not np.array_equal(changed, old):
            kept = changed if isinstance(one[part.place], np.ndarray) else changed.tolist()
            yield (*one[: part.place], kept, *one[part.place + 1 :])


def _alike(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Say whether the arguments of two trials can stand for one another."""
    try:
        return all(
            type(a) is type(b) and np.shape(a) == np.shape(b) and np.asarray(a).dtype.kind in "fiub"
            for a, b in zip(one, other, strict=True)
        )
    except ValueError:  # a ragged list
        return False


def _differs(now: Numbers | None, before: Numbers) -> Any:
    """Say of each entry whether it has changed; None if the shape has."""
    return ~close(now, before, UNCHANGED) if now is not None and now.shape == before.shape else None


def _mine(now: Outcome, case: Case) -> Any:
    """Say the same of the answer's; what has become no number is unknown."""
    before = case.got.value
    if before is None or now.value is None or not np.isfinite([*now.value.ravel(), *before.ravel()]).all():
        return None
    return _differs(now.value, before)
