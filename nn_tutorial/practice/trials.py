"""The trials of an exercise: arguments drawn at random, and what is special about some of them."""

import secrets
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial.practice import running
from nn_tutorial.practice.exercise import Exercise

FIXED = 0
"""The seed of the trials that are part of every check: by these, slips are recognised."""


class Trial(NamedTuple):
    """The arguments of a call, or the variables that lines find; the tag is empty if nothing is special."""

    arguments: Any
    tag: str


def drawn(exercise: Exercise, seed: int = FIXED) -> list[Trial]:
    """Draw the trials of a seed."""
    space = running.names()
    exec(compile(exercise.trials, f"{exercise.name}/trials.py", "exec"), space)
    return [Trial(*each) for each in space["trials"](np.random.default_rng(seed))]


def both(exercise: Exercise, seed: int | None) -> list[Trial]:
    """Draw the fixed trials, and as many of another seed, which is drawn too if it is None."""
    return [*drawn(exercise), *drawn(exercise, secrets.randbelow(2**31) + 1 if seed is None else seed)]
