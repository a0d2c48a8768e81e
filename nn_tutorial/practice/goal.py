"""A goal to reach by settings of one's own: the trials file judges the numbers that the answer has set."""

from types import ModuleType
from typing import Any

import numpy as np

from nn_tutorial.practice import running, stops
from nn_tutorial.practice.carried import no_numbers, statements
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.trials import FIXED
from nn_tutorial.practice.verdict import Verdict
from nn_tutorial.practice.words import words_in

_LARGEST = 2**53  # beyond, a float is not that integer


def check(exercise: Exercise, answer: str, language: str, seed: int | None, runs: ModuleType) -> Verdict:
    """Judge an answer to an exercise of the kind `goal`.

    Its `trials.py` defines `reached(answer, rng)`: called with the numbers that the answer has set, by the names that
    the solution sets, it gives None, or the key of a text in `[misses]` of the fence and the numbers that the text takes.
    A number that is an integer in Python comes as an array of integers, any other as one of floats.
    """
    words, names = words_in(language), [name for name, _ in statements(exercise.solution)]
    found, ran = runs.lines(answer, [{}], names, running.SECONDS)
    if failure := ran.failure or ran.outcomes[0].failure:
        mistakes, text = stops.unread(failure, answer, words) or ((), None)
        fact = stops.failure_text(failure, "", words)
        return Verdict("error", fact, text, None, ran.printed, failure.line, mistakes=mistakes)
    got = {name: found[0].get(name, Outcome(None)) for name in names}
    if empty := {name: outcome for name, outcome in got.items() if outcome.value is None}:
        fact = " ".join(no_numbers(name, outcome, words) + "." for name, outcome in empty.items())
        text = words.CAUSES["text"] if any(outcome.given == "str" for outcome in empty.values()) else None
        return Verdict("wrong", fact, text, printed=ran.printed)
    if cause := stops.comma(answer, exercise.solution, words):
        return Verdict("wrong", cause.text, printed=ran.printed, mistakes=cause.names)
    space = running.names()
    exec(compile(exercise.trials, f"{exercise.name}/trials.py", "exec"), space)
    missed = space["reached"](
        {name: _as_set(outcome) for name, outcome in got.items()},
        np.random.default_rng(FIXED if seed is None else seed),
    )
    if missed is None:
        return Verdict("right", words.FACTS["goal"], printed=ran.printed)
    key, numbers = missed
    text = exercise.text(language, "misses", key)
    return Verdict("wrong", text.format(**numbers) if text else str(key), printed=ran.printed, mistakes=(str(key),))


def _as_set(outcome: Outcome) -> Any:
    value = outcome.value
    whole = outcome.given.startswith(("int", "uint")) and value is not None and bool((abs(value) < _LARGEST).all())
    return value.astype(np.int64) if whole and value is not None else value
