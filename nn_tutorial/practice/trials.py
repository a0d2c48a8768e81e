"""The trials of an exercise: arguments drawn at random, and what is special about some of them."""

import secrets
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial.practice import running
from nn_tutorial.practice.exercise import Exercise

SECONDS = 5.0
"""How long drawing the trials may take."""
FIXED = 0
"""The seed of the trials that are part of every check: by these, slips are recognised."""


class Trial(NamedTuple):
    """The arguments of a call, or the variables that lines find; the tag is empty if nothing is special."""

    arguments: Any
    tag: str


def drawn(exercise: Exercise, seed: int = FIXED) -> list[Trial]:
    """Draw the trials of a seed.

    Raises:
        TimeoutError: they do not come to an end.
    """
    space, file = running.names(), f"{exercise.name}/trials.py"
    with running.limited(SECONDS, file):
        try:
            exec(compile(exercise.trials, file, "exec"), space)
            return [Trial(*each) for each in space["trials"](np.random.default_rng(seed))]
        except running.TooLong as error:
            line = running.failure(error, file).line
            raise TimeoutError(f"line {line} has been running for {SECONDS:g} seconds") from None


def both(exercise: Exercise, seed: int | None) -> list[Trial]:
    """Draw the fixed trials, and as many of another seed, which is drawn too if it is None."""
    return [*drawn(exercise), *drawn(exercise, secrets.randbelow(2**31) + 1 if seed is None else seed)]
