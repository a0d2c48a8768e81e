"""For authors: what is wrong with an exercise, and the exercise as one JSON file with its slips."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from nn_tutorial.practice import running, slips
from nn_tutorial.practice.carried import as_functions
from nn_tutorial.practice.checking import check
from nn_tutorial.practice.exercise import KEPT, WRONG, Exercise, Slip
from nn_tutorial.practice.trials import Trial, drawn
from nn_tutorial.practice.words import LANGUAGES

SEEDS = range(1, 4)
MANY = 100
"""Rows that some array has in at least one trial, if there are arrays."""
KEPT_TEXTS = ("title", "task", "hints", "after", "mistakes", "misses")


def compiled(exercise: Exercise) -> dict[str, Any]:
    """Pack an exercise, its slips included, into what `exercise.load` reads: only what JSON can hold."""
    texts = {
        code: {key: text for key, text in told.items() if key in KEPT_TEXTS} for code, told in exercise.texts.items()
    }
    found = exercise.slips if exercise.slips is not None else slips_of(exercise)[0]
    kept = {key: getattr(exercise, key) for key in KEPT}
    packed = [[slip.kind, list(slip.code), slip.program, list(slip.sign)] for slip in found]
    return kept | {"slips": packed, "texts": texts}


def slips_of(exercise: Exercise) -> tuple[tuple[Slip, ...], list[Slip]]:
    """Make the slips of an exercise: those that its trials notice, and those that they do not."""
    if exercise.kind == "goal":
        return (), []
    if exercise.kind != "lines":
        return slips.made(exercise)
    made: list[Slip] = []
    unseen: list[Slip] = []
    for line in as_functions(exercise):
        found, missed = slips.made(line)
        made += found
        unseen += missed
    return tuple(made), unseen


def problems(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Say what is wrong with an exercise: a file of its folder each, and what is to be mended there."""
    made: tuple[Slip, ...] = ()
    unseen: list[Slip] = []
    for name in ("stub", "solution", "trials"):
        if not getattr(exercise, name).strip():
            yield f"{name}.py", "is missing or empty"
            return
    trials = drawn(exercise) if exercise.kind != "goal" else []
    if endless := list(_endless(exercise, trials)):
        yield from endless
        return
    unknown = {tag for trial in trials if (tag := trial.tag)} - LANGUAGES["en"].TAGS.keys()
    for tag in sorted(unknown):
        yield "trials.py", f"the tag {tag!r} has no words; there are {', '.join(map(repr, LANGUAGES['en'].TAGS))}"
    if sum(not trial.tag for trial in trials) < 3 and exercise.kind != "goal":
        yield "trials.py", "at least three trials are wanted that are not special, with an empty tag"
        return
    if exercise.kind != "goal":
        if 0 < max(_rows(trial) for trial in trials) < MANY:
            yield (
                "trials.py",
                f"no trial has an array of {MANY} rows; add one with the tag 'many numbers': else an answer that is right"
                " for the first few rows alone is accepted",
            )
        made, unseen = slips_of(exercise)
    yield from _answers(replace(exercise, slips=made))
    if exercise.kind != "goal":
        allowed = {program.strip() for program in exercise.equal}
        for slip in unseen:
            if slip.program.strip() not in allowed:
                yield (
                    "trials.py",
                    (
                        f"no trial notices this change ({slip.kind}: {', '.join(slip.code)}); add a trial, or the program to"
                        f" equal.txt if it is right all the same:\n{slip.program}"
                    ),
                )
        for program in allowed - {slip.program.strip() for slip in unseen}:
            yield "equal.txt", f"a trial notices this program, or no slip makes it:\n{program}"


def _endless(exercise: Exercise, trials: Sequence[Trial]) -> Iterator[tuple[str, str]]:
    """Find the author's programs that do not come to an end."""
    arguments: Sequence[Any] = [trial.arguments for trial in trials] or [{}]
    files = {"solution.py": exercise.solution}
    files |= {f"{WRONG[exercise.kind]}/{name}.py": program for name, program in exercise.mistakes.items()}
    for file, program in files.items():
        if exercise.kind in ("lines", "goal"):
            _, ran = running.lines(program, arguments, [])
        else:
            ran = running.function(program, exercise.function, arguments)
        if ran.failure and ran.failure.kind == "TooLong":
            yield file, f"line {ran.failure.line} has been running for {ran.failure.message} seconds"


def _rows(trial: Trial) -> int:
    """Count the rows of the longest argument that has any."""
    values = trial.arguments.values() if isinstance(trial.arguments, dict) else trial.arguments
    return max((len(value) for value in values if np.ndim(value)), default=0)


def _answers(exercise: Exercise) -> Iterator[tuple[str, str]]:
    for seed in SEEDS:
        if (verdict := check(exercise, exercise.solution, seed=seed)).state != "right":
            yield "solution.py", f"is not right: {verdict.fact}"
            return
        for name, program in exercise.right.items():
            if (verdict := check(exercise, program, seed=seed)).state != "right":
                yield f"right/{name}.py", f"is refused: {verdict.fact}"
                return
    if check(exercise, exercise.stub, seed=1).state == "right":
        yield "stub.py", "is right already"
    if exercise.kind == "goal":
        for name, program in exercise.mistakes.items():
            if (verdict := check(exercise, program, seed=1)).mistakes != (name,):
                yield f"misses/{name}.py", f"is not told as {name!r}, but so: {verdict.fact}"
    if exercise.kind not in ("function", "repair"):
        return
    for name, program in exercise.mistakes.items():
        for seed in SEEDS:
            verdict = check(exercise, program, seed=seed)
            if verdict.state == "right":
                yield f"mistakes/{name}.py", "is accepted as right"
                break
            wanted = exercise.text("en", "mistakes", name)
            if wanted and not (verdict.cause or "").startswith(wanted):  # what has no effect may be added
                yield f"mistakes/{name}.py", f"is not named as itself, but so: {verdict.cause}"
                break
