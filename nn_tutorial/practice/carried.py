"""Lines judged one by one, each with the reader's own numbers from the lines above it: one slip is named once."""

import ast
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from types import ModuleType
from typing import Any

from nn_tutorial.practice import diagnose, facts, mending, running, simpler, slips, stops
from nn_tutorial.practice.compare import TOLERANCE, same
from nn_tutorial.practice.exercise import Exercise, Slip
from nn_tutorial.practice.facts import Case, Cause
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.trials import Trial, both, drawn
from nn_tutorial.practice.verdict import Verdict, shown
from nn_tutorial.practice.words import words_in

_WITH_LINES_ABOVE = """
_given_only = trials
def trials(rng):
    for _given, _tag in _given_only(rng):
        _space = {{**globals(), **_given}}
        exec({above!r}, _space)
        yield tuple(_space[_name] for _name in {names!r}), _tag
"""


def statements(source: str) -> list[tuple[str, str]]:
    """Read a program as its assignments: a name and the source of an expression each."""
    return [
        (node.targets[0].id, ast.unparse(node.value))
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)
    ]


def as_functions(exercise: Exercise) -> list[Exercise]:
    """Make an exercise of each line: a function of what is given and of the lines above."""
    names, above, made = list(drawn(exercise)[0].arguments), "", []
    for name, value in statements(exercise.solution):
        solution = f"def {name}({', '.join(names)}):\n    return {value}"
        trials = exercise.trials + _WITH_LINES_ABOVE.format(above=above, names=names)
        own = (
            None if exercise.slips is None else tuple(s for s in exercise.slips if s.program.startswith(f"def {name}("))
        )
        settings = {**exercise.settings, "function": name}
        made.append(
            Exercise(f"{exercise.name}.{name}", "function", exercise.version, "", solution, trials, settings, slips=own)
        )
        names = [*names, name]
        above += f"{name} = {value}\n"
    return made


def check(exercise: Exercise, answer: str, language: str, seed: int | None, runs: ModuleType) -> Verdict:
    """Judge an answer to an exercise of the kind `lines`."""
    words, trials = words_in(language), both(exercise, seed)
    functions = as_functions(exercise)
    targets = [line.function for line in functions]
    given = [trial.arguments for trial in trials]
    right, _ = running.lines(exercise.solution, given, targets)
    found, ran = runs.lines(answer, given, targets, running.SECONDS)
    if ran.failure and len(found) < len(given):
        mistakes, text = stops.unread(ran.failure, answer, words) or ((), None)
        fact = stops.failure_text(ran.failure, "", words)
        return Verdict("error", fact, text, None, ran.printed, ran.failure.line, mistakes=mistakes)
    told: list[dict[str, Any]] = []
    for number, line in enumerate(functions):
        wrong_above = any(each["state"] == "wrong" for each in told)
        told.append(_judge(exercise, line, number, answer, trials, found, right, wrong_above, words, language, runs))
    failure = next((outcome.failure for outcome in ran.outcomes if outcome.failure), None)
    plain = failure and stops.plain_cause(failure, answer, list(trials[0].arguments), words)
    if not plain:
        _mend(exercise, answer, trials, right, told, runs, words)
    lines = [{key: each[key] for key in ("name", "state", "fact", "cause")} for each in told]
    mistakes = tuple(dict.fromkeys(name for each in told for name in each["mistakes"]))
    if failure:
        fact = stops.failure_text(failure, "", words)
        text = _together(told, "cause")
        if plain:
            mistakes, text = (*mistakes, *plain.names), plain.text
        if text is None and (stop := stops.stop_cause(failure, answer, list(trials[0].arguments), words)):
            mistakes, text = stop
        return Verdict("error", fact, text, None, ran.printed, failure.line, lines, mistakes)
    good = sum(each["state"] == "right" for each in told)
    changed = sorted({name for outcome in ran.outcomes for name in outcome.changed})
    example, trial = next(((each["example"], each["trial"]) for each in told if each["example"]), (None, None))
    if good == len(told):
        fact = words.LINES["all"]
        if changed:
            fact = words.LINES["changed"].format(names=", ".join(f"`{name}`" for name in changed))
        return Verdict("nearly" if changed else "right", fact, None, None, ran.printed, 0, lines)
    fact = words.LINES["some"].format(right=good, all=len(told)) + " " + (_together(told, "fact") or "")
    printed = ran.printed
    if printed and trial:  # what it prints in the case that is shown
        printed = runs.lines(answer, [trial], targets, running.SECONDS)[1].printed
    return Verdict("wrong", fact.strip(), _together(told, "cause"), example, printed, 0, lines, mistakes)


def no_numbers(name: str, outcome: Outcome, words: ModuleType) -> str:
    """Say that a name has no value, or what it has instead of numbers."""
    return str(words.LINES["not_numbers" if outcome.given else "missing"].format(name, outcome.given))


def _together(told: Sequence[dict[str, Any]], key: str) -> str | None:
    return (
        " ".join(
            f"`{each['name']}`: {each[key]}"
            for each in told
            if each["state"] != "right" and each[key] and (key == "cause" or each["state"] == "wrong")
        )
        or None
    )


def _mend(
    exercise: Exercise, answer: str, trials: Sequence[Trial], right: Sequence[dict[str, Outcome]], told: Sequence[dict[str, Any]],
    runs: ModuleType, words: ModuleType,
) -> None:  # fmt: skip
    """Add to the first line that is not right, if nothing is known of it, the small change that makes it right."""
    first = next((each for each in told if each["state"] != "right"), None)
    if first is None or first["cause"]:
        return
    wanted = [values[first["name"]].value for values in right]
    mend = mending.find(exercise, answer, trials, wanted, runs, first["name"])
    if mend and (text := mend.told(words, answer, mending.shapes(exercise, answer, trials))):
        first["cause"] = text
        first["mistakes"] = (mend.kind,)


def _judge(
    exercise: Exercise, line: Exercise, number: int, answer: str, trials: Sequence[Trial], found: Sequence[dict[str, Outcome]],
    right: Sequence[dict[str, Outcome]], wrong_above: bool, words: ModuleType, language: str, runs: ModuleType,
) -> dict[str, Any]:  # fmt: skip
    """Judge one line: right as such, right with the numbers from above, or wrong."""
    name, tolerance = line.function, exercise.settings.get("tolerance", TOLERANCE)

    def told(
        state: str, fact: str, cause: Cause | None = None, example: dict[str, Any] | None = None, trial: Any = None
    ) -> dict[str, Any]:
        text, names = (cause.text, cause.names) if cause else (None, ())
        said = {"name": name, "state": state, "fact": fact, "cause": text, "mistakes": names}
        return {**said, "example": example, "trial": trial}

    got = [values.get(name, Outcome(None)) for values in found]
    if empty := [outcome for outcome in got if outcome.value is None]:
        return told("missing", no_numbers(name, empty[0], words))
    if all(same(mine.value, true[name].value, tolerance, mine.least) for mine, true in zip(got, right, strict=True)):
        return told("right", words.LINES["right"])
    cases = _cases(line, trials, found, right, tolerance)
    if len(cases) < len(trials):
        return told("not_judged", words.LINES["not_judged"])
    if all(case.right for case in cases):
        return told("right", words.LINES["carried"])
    fact_name, fact = facts.fact(cases, words)
    others = {line for line, _ in statements(exercise.solution)} - {name}
    own = "\n".join(f"{left} = {value}" for left, value in statements(answer) if left not in others) or answer
    cause = None if wrong_above else _foreseen(exercise, number, name, got, trials, language)
    if cause is None:
        made = slips.made(line)[0] if line.slips is None else line.slips
        if wrong_above:  # other numbers than those that the slips were made with
            made = tuple(replace(slip, sign=slips.signature(_plain(line, slip, cases))) for slip in made)
        cause = diagnose.cause(line, made, cases, own, words, language)
    names = {node.id for node in ast.walk(ast.parse(line.solution)) if isinstance(node, ast.Name)}
    used = [each for each in line.parameters if each in names]
    if wrong_above:  # its example is not shown
        return told("wrong", fact, cause)

    tried = [*zip(trials, found, right, strict=False)]

    def judge(trials: Sequence[Trial]) -> list[Case]:
        given, targets = [trial.arguments for trial in trials], [each for each, _ in statements(exercise.solution)]
        true, _ = running.lines(exercise.solution, given, targets)
        mine, _ = runs.lines(answer, given, targets, simpler.SECONDS)
        tried.extend(zip(trials, mine, true, strict=False))
        return [cut_to(case, used) for case in _cases(line, trials, mine, true, tolerance)]

    def cut_to(case: Case, names: Sequence[str]) -> Case:
        values = tuple(case.trial.arguments[line.parameters.index(each)] for each in names)
        return case._replace(trial=Trial(values, case.trial.tag))

    seen = partial(facts.holds, fact_name)
    case = simpler.simplest([cut_to(case, used) for case in cases], trials, judge, seen, fact_name in facts.SHAPES)
    values = case.trial.arguments
    whole = (  # all that its lines found, of which `case` has what this line uses
        trial.arguments
        for trial, mine, true in tried
        if all(_input(each, trial.arguments, mine, true) is value for each, value in zip(used, values, strict=True))
    )
    fact = facts.of_case(fact_name, fact, case, words)
    return told("wrong", fact, cause, shown(used, case, words), next(whole, None))


def _cases(
    line: Exercise, trials: Sequence[Trial], found: Sequence[dict[str, Outcome]], right: Sequence[dict[str, Outcome]],
    tolerance: float,
) -> list[Case]:  # fmt: skip
    """Judge a line with the numbers from above; what has no right result is left out."""
    name, kept = line.function, []
    for trial, mine, true in zip(trials, found, right, strict=False):
        if name in mine and name in true:
            arguments = tuple(_input(each, trial.arguments, mine, true) for each in line.parameters)
            kept.append((Trial(arguments, trial.tag), mine[name]))
    wanted = running.function(line.solution, name, [trial.arguments for trial, _ in kept]).outcomes
    return [
        Case(trial, mine, outcome.value, same(mine.value, outcome.value, tolerance, mine.least))
        for (trial, mine), outcome in zip(kept, wanted, strict=False)
        if mine.value is not None and outcome.value is not None
    ]


def _plain(line: Exercise, slip: Slip, cases: Sequence[Case]) -> list[Outcome]:
    """Run a slip with the numbers from above, in the trials by which slips are recognised."""
    half = [case for case in cases[: len(cases) // 2] if not case.trial.tag]
    return running.function(slip.program, line.function, [case.trial.arguments for case in half]).outcomes


def _input(name: str, given: dict[str, Any], mine: dict[str, Outcome], right: dict[str, Outcome]) -> Any:
    """Give what a line finds under a name: the trial's value, the reader's, or the right one where there is none."""
    if name in given:
        return given[name]
    value = mine.get(name, right[name]).value
    return right[name].value if value is None else value


def _foreseen(
    exercise: Exercise, number: int, name: str, got: Sequence[Outcome], trials: Sequence[Trial], language: str
) -> Cause | None:
    """Find the author's wrong program that goes wrong in this line first, and gives the same numbers in it."""
    before = [target for target, _ in statements(exercise.solution)[:number]]
    given = [trial.arguments for trial in trials]
    right, _ = running.lines(exercise.solution, given, before)
    for mistake, program in exercise.mistakes.items():
        found, _ = running.lines(program, given, [*before, name])
        alike = all(
            name in values
            and same(mine.value, values[name].value, facts.ALIKE, mine.least)
            and all(
                target in values and same(values[target].value, true[target].value, least=values[target].least)
                for target in before
            )
            for values, mine, true in zip(found, got, right, strict=False)
        )
        if alike and (text := exercise.text(language, "mistakes", mistake)):
            return Cause((mistake,), text)
    return None
