"""A goal to reach by settings or a treatment of one's own: the trials file judges what the answer has set."""

from typing import Any

import numpy as np

from nn_tutorial.practice import running
from nn_tutorial.practice.diagnose import failure_text
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.trials import FIXED
from nn_tutorial.practice.verdict import Verdict
from nn_tutorial.practice.words import LANGUAGES

SECONDS = 60.0


def check(exercise: Exercise, answer: str, language: str, seed: int | None) -> Verdict:
    """Judge an answer to an exercise of the kind `goal`.

    Its `trials.py` defines `reached(answer, rng)`: called with the names that the answer has set, it gives None, or the
    key of a text in `[misses]` of the fence and the numbers that the text takes.
    """
    words = LANGUAGES[language]
    space: dict[str, Any] = {}

    def judge(names: dict[str, Any]) -> Any:
        own = running.names()
        exec(compile(exercise.trials, f"{exercise.name}/trials.py", "exec"), own)
        return own["reached"](names, np.random.default_rng(FIXED if seed is None else seed))

    ran = running.script(answer, space, judge, exercise.settings.get("seconds", SECONDS))
    if ran.failure:
        return Verdict("error", failure_text(ran.failure, "", words), None, None, ran.printed, ran.failure.line)
    missed = space.get("_judged")
    if missed is None:
        return Verdict("right", words.FACTS["goal"], printed=ran.printed)
    key, numbers = missed
    text = exercise.text(language, "misses", key)
    return Verdict("wrong", text.format(**numbers) if text else str(key), printed=ran.printed, mistakes=(str(key),))
