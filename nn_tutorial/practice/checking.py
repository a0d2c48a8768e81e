"""The verdict on an answer."""

from collections.abc import Sequence
from functools import partial
from types import ModuleType
from typing import Any

import numpy as np

from nn_tutorial.practice import (
    carried,
    diagnose,
    facts,
    goal,
    influence,
    mending,
    running,
    simpler,
    slips,
    stops,
)
from nn_tutorial.practice.compare import TOLERANCE, same
from nn_tutorial.practice.exercise import Exercise, Slip, find
from nn_tutorial.practice.facts import Case, Cause
from nn_tutorial.practice.running import Outcome, Ran
from nn_tutorial.practice.trials import Trial, both
from nn_tutorial.practice.verdict import Verdict, shown
from nn_tutorial.practice.words import words_in

_KINDS = dict.fromkeys(("str", "bytes"), "text")
_KINDS |= dict.fromkeys(("function", "method", "builtin_function_or_method", "ufunc", "type"), "uncalled")
_KINDS |= dict.fromkeys(("generator", "map", "zip", "filter", "reversed", "range", "iterator"), "lazy")
"""Why a type of result is not numbers."""


def check(
    exercise: Exercise | str, answer: str, language: str = "en", seed: int | None = None, runs: ModuleType = running
) -> Verdict:
    """Judge an answer by what it computes.

    Args:
        exercise: the exercise, or its name, see `find`.
        answer: the reader's program.
        language: of the verdict, "id" or "en".
        seed: of the trials; drawn anew if None.
        runs: what runs the answer: `running` in this process, `apart` in one of its own.
    """
    exercise = exercise if isinstance(exercise, Exercise) else find(exercise)
    kinds = {"lines": carried.check, "goal": goal.check}
    with np.errstate(all="ignore"):
        try:
            return kinds.get(exercise.kind, _check_function)(exercise, answer, language, seed, runs)
        except RecursionError:  # ast goes down one call for each operation of a formula
            return Verdict("error", words_in(language).ERRORS["TooDeep"])


def _check_function(exercise: Exercise, answer: str, language: str, seed: int | None, runs: ModuleType) -> Verdict:
    words = words_in(language)
    trials = both(exercise, seed)
    half = len(trials) // 2
    again = [trials[half], trials[0]]  # of one shape, so that the same arrays come with other numbers
    arguments = [trial.arguments for trial in [*trials, *again]]
    # Before the answer can touch anything.
    right = running.function(exercise.solution, exercise.function, arguments).outcomes
    ran = runs.function(answer, exercise.function, arguments, running.SECONDS)
    if ran.failure:
        call = f"{exercise.function}({', '.join(exercise.parameters)})"
        fact, cause = stops.failure_text(ran.failure, call, words), stops.unread(ran.failure, answer, words)
        return _told("error", fact, cause, None, ran, ran.failure.line)
    cases = judged(exercise, [*trials, *again], ran.outcomes, right)
    stopped = [case for case in cases if case.got.failure]
    if stopped:
        return _stopped(exercise, cases, answer, words, language, ran, runs)
    *cases, half_again, first_again = cases
    twice = ((cases[half].got, half_again.got), (cases[0].got, first_again.got))
    if any(one.value is not None and not same(other.value, one.value) for one, other in twice):
        return Verdict("wrong", words.FACTS["random"], words.CAUSES["random"], None, ran.printed, mistakes=("random",))
    if empty := [case for case in cases if case.got.value is None]:
        return _no_numbers(exercise, empty, answer, ran, words, language, runs)
    if all(case.right for case in cases):
        truths = all(o.given == "bool" for o in ran.outcomes) and not any(o.given == "bool" for o in right)
        return _right(exercise, cases, ran, words, "truths" if truths else "right")
    name, fact = facts.fact(cases, words)
    fact_name = name
    state = "nearly" if name in ("except", "transposed", "reshaped", "reversed") else "wrong"
    if name == "only" and all(case.trial.tag in exercise.settings.get("nearly", []) for case in cases if case.right):
        state = "nearly"
    cause = diagnose.cause(exercise, made(exercise), cases, answer, words, language)
    if cause is None and (name == "except" or name == "nan") and _overflows(cases, answer):
        name = "overflow"
    if name == "transposed" and "@" not in exercise.solution:
        name = "turned"
    sensible = {
        "constant": not any(answer.count(parameter) > 1 for parameter in exercise.parameters),
        "reshaped": "keepdims" in exercise.solution and _one_axis_lost(cases),
    }
    if cause is None and name == "overflow":
        cause = _overflow(exercise, answer, words)
    if cause is None and name in words.CAUSES and sensible.get(name, True):
        cause = Cause((name,), words.CAUSES[name])
    if (early := stops.first_round(answer, words)) and not (cause and cause.names[0] in exercise.mistakes):
        mended = _mended(exercise, cases, answer, words, runs)
        cause = mended if mended and mended.names == ("too_early",) else early
    if name == "reshaped":
        cause = cause or diagnose.sliced(cases, answer, words)
    cause = cause or stops.comma(answer, exercise.solution, words)
    cause = cause or diagnose.measured(answer, exercise.solution, words)
    cause = cause or _mended(exercise, cases, answer, words, runs)
    cause = cause or _besides_overflow(exercise, cases, answer, words, language)
    tells = name != "zeros" and (name != "constant" or len(exercise.parameters) > 1)  # else the fact says it all
    if cause is None and state == "wrong" and tells and facts.off_by(cases) > facts.CLOSE:
        cause = influence.cause(exercise, cases, answer, words, runs)
    cause = cause or diagnose.shape_cause(exercise, cases, words)
    if cause.names[0] in exercise.mistakes if cause else name in ("shape", "row", "reshaped", "transposed"):
        cause = _with(cause, stops.idle(answer, _flat(exercise, cases), words))
    seen = partial(facts.holds, fact_name)
    case = simpler.find(exercise, cases, answer, runs, seen, fact_name in facts.SHAPES)
    fact = facts.of_case(fact_name, fact, case, words)
    return _told(state, fact, cause, shown(exercise.parameters, case, words), _of(case, exercise, answer, ran, runs))


def _of(case: Case, exercise: Exercise, answer: str, ran: Ran, runs: ModuleType) -> Ran:
    """Put what the answer prints in the case that is shown in the place of what it printed in the first trial."""
    if not ran.printed:
        return ran
    again = runs.function(answer, exercise.function, [case.trial.arguments], running.SECONDS)
    return ran._replace(printed=again.printed)


def _mended(
    exercise: Exercise, cases: Sequence[Case], answer: str, words: ModuleType, runs: ModuleType
) -> Cause | None:
    """Find the small change that makes the answer right."""
    trials, wanted = [case.trial for case in cases], [case.wanted for case in cases]
    mend = mending.find(exercise, answer, trials, wanted, runs)
    text = mend and mend.told(words, answer, mending.shapes(exercise, answer, trials))
    return Cause((mend.kind,), text) if mend and text else None


def _whence(
    exercise: Exercise, cases: Sequence[Case], answer: str, words: ModuleType, runs: ModuleType
) -> Cause | None:
    """Say from what is given an unknown name can be had, where something made of it makes the answer right."""
    trials, wanted = [case.trial for case in cases], [case.wanted for case in cases]
    mend = mending.find(exercise, answer, trials, wanted, runs)
    name = stops.unknown(next(case.got.failure for case in cases if case.got.failure))
    source = mend and mend.made_of(exercise.parameters)
    return Cause(("unknown",), words.CAUSES["whence"].format(name, source)) if source else None


def _told(
    state: str, fact: str, cause: Cause | None, example: dict[str, Any] | None, ran: Ran, line: int = 0
) -> Verdict:
    names, text = cause or ((), None)
    return Verdict(state, fact, text, example, ran.printed, line, (), names)


def _overflows(cases: Sequence[Case], answer: str) -> bool:
    """Say whether `np.exp` stands in the answer, and numbers are missing only where large ones went in."""
    wrong = [case for case in cases if not case.right]
    return "exp" in answer and all(
        case.got.value is not None
        and not np.isfinite(case.got.value).all()
        and max(np.abs(argument).max() for argument in case.trial.arguments) > 100
        for case in wrong
    )


def _besides_overflow(
    exercise: Exercise, cases: Sequence[Case], answer: str, words: ModuleType, language: str
) -> Cause | None:
    """Name the cause that is left where large numbers do not hide it."""
    half = len(cases) // 2
    lost = {i % half for i, case in enumerate(cases) if case.got.value is None or not np.isfinite(case.got.value).all()}
    if not lost or any(not cases[i].trial.tag for i in lost) or not _overflows([cases[i] for i in lost], answer):
        return None
    rest = [case for i, case in enumerate(cases) if i % half not in lost]
    cause = diagnose.cause(exercise, made(exercise), rest, answer, words, language)
    return cause and _with(cause, _overflow(exercise, answer, words))


def _overflow(exercise: Exercise, answer: str, words: ModuleType) -> Cause:
    """Say what overflows and, of the sigmoid and of softmax, how to avoid it."""
    way = "sigmoid" if "sigmoid" in exercise.solution else "softmax" if "sum" in answer else ""
    return Cause(("overflow",), f"{words.CAUSES['overflow']} {words.OVERFLOWS.get(way, '')}".strip())


def _with(cause: Cause | None, other: Cause | None) -> Cause | None:
    """Tell two causes together."""
    return Cause((*cause.names, *other.names), f"{cause.text} {other.text}") if cause and other else cause or other


def _flat(exercise: Exercise, cases: Sequence[Case]) -> list[str]:
    """List the arguments that are flat arrays in every trial."""
    return [
        name
        for place, name in enumerate(exercise.parameters)
        if all(isinstance(a := case.trial.arguments[place], np.ndarray) and a.ndim == 1 for case in cases)
    ]


def _one_axis_lost(cases: Sequence[Case]) -> bool:
    """Say whether the results lack only axes of size 1."""
    return all(
        case.got.value is not None and 1 in case.wanted.shape and case.got.value.shape == case.wanted.squeeze().shape
        for case in cases
    )


def judged(
    exercise: Exercise, trials: Sequence[Trial], outcomes: Sequence[Outcome], right: Sequence[Outcome]
) -> list[Case]:
    """Put beside each outcome what is wanted, and say whether it is that."""
    tolerance = exercise.settings.get("tolerance", TOLERANCE)
    cases = []
    for trial, got, wanted in zip(trials, outcomes, right, strict=True):
        assert wanted.value is not None, f"the solution of {exercise.name} gives no numbers: {wanted}"
        cases.append(Case(trial, got, wanted.value, same(got.value, wanted.value, tolerance, got.least)))
    return cases


def made(exercise: Exercise) -> tuple[Slip, ...]:
    """Give the slips of an exercise; those of one read from its folder are made."""
    return slips.made(exercise)[0] if exercise.slips is None else exercise.slips


def _right(exercise: Exercise, cases: Sequence[Case], ran: Ran, words: ModuleType, fact: str) -> Verdict:
    changed = sorted({position for case in cases for position in case.got.changed})
    if not changed:
        return Verdict("right", words.FACTS[fact], printed=ran.printed)
    names = [exercise.parameters[position] for position in changed]
    said = words.FACTS["changed"].format(names=", ".join(f"`{name}`" for name in names))
    return _told("nearly", said, Cause(("changed",), words.CAUSES["changed"].format(name=names[0])), None, ran)


def _no_numbers(
    exercise: Exercise, empty: Sequence[Case], answer: str, ran: Ran, words: ModuleType, language: str, runs: ModuleType
) -> Verdict:
    given = empty[0].got.given
    cause: Cause | None = None
    if given == "NoneType":
        key = "prints" if ran.printed else "no_return"
        fact, cause = words.FACTS["none"], Cause((key,), words.CAUSES[key])
        if call := stops.in_place(answer):
            cause = Cause(("in_place",), words.CAUSES["in_place"].format(call))
    elif given == "ellipsis":
        fact = words.FACTS["untouched"]
    else:
        fact = words.FACTS["not_numbers"].format(given=f"`{given}`")
        if kind := _KINDS.get(given):
            cause = Cause((kind,), words.CAUSES[kind])
        if kind == "uncalled":
            cause = stops.uncalled(answer, words) or cause
        cause = cause or stops.comma(answer, exercise.solution, words)
        for name, program in exercise.mistakes.items():
            if diagnose.agrees(exercise, program, empty):
                cause = _foreseen(exercise, language, name)
    case = simpler.find(exercise, empty, answer, runs, lambda each: each.got[2:4] == (given, None))
    return _told("wrong", fact, cause, shown(exercise.parameters, case, words), _of(case, exercise, answer, ran, runs))


def _foreseen(exercise: Exercise, language: str, name: str) -> Cause | None:
    text = exercise.text(language, "mistakes", name)
    return Cause((name,), text) if text else None


def _stopped(
    exercise: Exercise, cases: Sequence[Case], answer: str, words: ModuleType, language: str, ran: Ran, runs: ModuleType
) -> Verdict:
    case = next(case for case in cases if case.got.failure)
    assert case.got.failure
    call = f"{exercise.function}({', '.join(exercise.parameters)})"
    of_shapes = case.got.failure.kind in ("ValueError", "IndexError", "AxisError")
    small = simpler.find(exercise, cases, answer, runs, partial(_stops_like, case, words), of_shapes)
    fact = stops.failure_text(small.got.failure or case.got.failure, call, words)
    shapes = {
        name: value.shape
        for name, value in zip(exercise.parameters, small.trial.arguments, strict=False)
        if isinstance(value, np.ndarray)
    }
    if shapes and of_shapes:
        fact += " " + words.SHAPES.format(shapes=", ".join(f"`{name}` {size}" for name, size in shapes.items()))
    plain = [each for each in cases if not each.trial.tag]
    state = "error"
    cause: Cause | None = None
    if all(each.right for each in plain):
        state = "nearly"
        fact = words.FACTS["except"].format(tags=words.TAGS.get(small.trial.tag, small.trial.tag)) + " " + fact
    always = not any(each.got.value is not None for each in plain)
    first = [case, *(each for each in cases if each is not case)]
    for name, program in exercise.mistakes.items():
        if diagnose.agrees(exercise, program, first):
            cause = cause or _foreseen(exercise, language, name)
    cause = cause or stops.plain_cause(case.got.failure, answer, exercise.parameters, words)
    if cause and cause.names == ("unknown",):
        cause = _whence(exercise, cases[:-2], answer, words, runs) or cause
    cause = cause or _mended(exercise, cases[:-2], answer, words, runs)
    if cause is None and case.got.failure.kind == "IndexError" and any(each.right for each in plain):
        cause = Cause(("fixed_size",), words.CAUSES["fixed_size"])
    if cause is None and always:
        failure = case.got.failure
        if "not aligned" in failure.message:
            again = runs.function(stops.with_at(answer), exercise.function, [case.trial.arguments], running.SECONDS)
            failure = (again.outcomes and again.outcomes[0].failure) or failure
        slip = stops.stopped_like(exercise, made(exercise), case.trial.arguments, failure, answer)
        if slip:
            cause = Cause((slip.kind,), words.STOPPED.format(slip=diagnose.slip_text(slip, words, answer)))
    cause = cause or stops.stop_cause(case.got.failure, answer, exercise.parameters, words)
    ran = _of(small, exercise, answer, ran, runs)
    return _told(state, fact, cause, shown(exercise.parameters, small, words), ran, case.got.failure.line)


def _stops_like(case: Case, words: ModuleType, other: Case) -> bool:
    """Say whether another case stops in the same line, and the same is said of it."""
    one, two = case.got.failure, other.got.failure
    if one is None or two is None or one.line != two.line:
        return False
    return one.kind == two.kind and stops.failure_name(one, words) == stops.failure_name(two, words)
