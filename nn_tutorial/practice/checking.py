"""The verdict on an answer."""

import secrets
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial.practice import running
from nn_tutorial.practice.compare import TOLERANCE, same
from nn_tutorial.practice.exercise import Exercise

FIXED = 0
"""The seed of the trials that every check shares: by these, slips are recognised."""


class Verdict(NamedTuple):
    """What a reader is told.

    Attributes:
        state: "right", "nearly", "wrong" or "error".
        fact: what holds in every trial.
        cause: what is likely to be the reason, if it is known.
        example: the smallest trial that shows it: arguments by name, the result, and the one wanted, as texts.
        printed: what the answer printed in the first trial.
        line: the line of the answer that stopped, or 0.
    """

    state: str
    fact: str
    cause: str | None = None
    example: dict[str, Any] | None = None
    printed: str = ""
    line: int = 0


class Trial(NamedTuple):
    """The arguments of a call, and what is special about them; nothing, if the tag is empty."""

    arguments: Any
    tag: str


def trials(exercise: Exercise, seed: int) -> list[Trial]:
    """Draw the trials of a seed."""
    space = running.names()
    exec(compile(exercise.trials, f"{exercise.name}/trials.py", "exec"), space)
    return [Trial(*each) for each in space["trials"](np.random.default_rng(seed))]


def check(exercise: Exercise, answer: str, language: str = "en", seed: int | None = None) -> Verdict:
    """Judge an answer by what it computes.

    Args:
        exercise: see `find`.
        answer: the reader's program.
        language: of the verdict, "id" or "en".
        seed: of the trials; drawn anew if None.
    """
    drawn = [*trials(exercise, FIXED), *trials(exercise, secrets.randbelow(2**31) + 1 if seed is None else seed)]
    arguments: Sequence[Any] = [trial.arguments for trial in drawn]
    got = running.function(answer, exercise.function, arguments)
    wanted = running.function(exercise.solution, exercise.function, arguments).outcomes
    if got.failure:
        return Verdict("error", got.failure.message, printed=got.printed, line=got.failure.line)
    tolerance = exercise.settings.get("tolerance", TOLERANCE)
    right = all(
        g.value is not None and w.value is not None and same(g.value, w.value, max(tolerance, g.least))
        for g, w in zip(got.outcomes, wanted, strict=True)
    )
    return Verdict("right" if right else "wrong", "", printed=got.printed)
