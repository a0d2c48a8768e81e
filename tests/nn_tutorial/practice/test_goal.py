"""Goals: settings of a reader's own, judged by what they lead to."""

from dataclasses import replace
from types import ModuleType

import pytest

from nn_tutorial.practice import apart, check, compiling, exercise, load, running
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.words import LANGUAGES

FOLDERS = [folder for folder in exercise.folders().values() if exercise.read(folder).kind == "goal"]
HALF = Exercise(
    "page/chapter/half",
    "goal",
    1,
    "x = 0\n",
    "x = 0.5\n",
    "def reached(answer, rng):\n    x = float(answer['x'])\n    return None if x == 0.5 else ('off', {'x': int(x)})\n",
    texts={"en": {"misses": {"off": "{x} is no half."}}, "id": {"misses": {"off": "{x} bukan setengah."}}},
)


@pytest.mark.parametrize(
    ("answer", "state", "said", "names"),
    [
        ("x = 1 / 2", "right", "Reached.", ()),
        ("import math\nx = math.sin(math.pi / 6).__round__(3)", "right", "Reached.", ()),
        ("x = 7", "wrong", "7 is no half.", ("off",)),
        ("y = 0.5", "wrong", "`x` has not been given a value.", ()),
        ("x = None", "wrong", "`x` has not been given a value.", ()),
        ("x = 'half'", "wrong", "`x` has been given something other than numbers: `str`.", ()),
        ("x = {}", "wrong", "`x` has been given something other than numbers: `dict`.", ()),
        ("x = 1 / 0", "error", "Line 1: something is divided by 0.", ()),
        ("x = (", "error", "Line 1: the bracket `(` is never closed.", ()),
        ("float = lambda _: 0.5\nimport builtins\nbuiltins.float = float\nx = 7", "wrong", "7 is no half.", ("off",)),
    ],
)
def test_a_goal_is_judged_by_its_numbers(answer: str, state: str, said: str, names: tuple[str, ...]) -> None:
    """Nothing but numbers comes from the answer to what judges them."""
    verdict = check(HALF, answer, seed=1)
    assert (verdict.state, said in verdict.fact, tuple(verdict.mistakes)) == (state, True, names), verdict


@pytest.mark.parametrize(
    ("number", "kind"), [("3", "i"), ("np.int64(3)", "i"), ("3.0", "f"), ("True", "f"), ("10**30", "f")]
)
def test_a_goal_tells_integers_from_floats(number: str, kind: str) -> None:
    """What a class refuses, a goal can refuse."""
    goal = replace(
        HALF,
        trials=f"def reached(answer, rng):\n    return None if answer['x'].dtype.kind == {kind!r} else ('off', {{'x': 0}})\n",
    )
    assert check(goal, f"x = {number}", seed=1).state == "right"


@pytest.mark.parametrize("runs", [running, apart])
def test_text_in_place_of_a_number_is_told_as_text(runs: ModuleType) -> None:
    """With what to do about it, in both languages."""
    for language, words in LANGUAGES.items():
        verdict = check(HALF, "x = '0.5'", language, seed=1, runs=runs)
        assert verdict.fact == words.LINES["not_numbers"].format("x", "str") + "."
        assert verdict.cause == words.CAUSES["text"]


def test_a_miss_is_told_in_each_language() -> None:
    assert check(HALF, "x = 3", "id", seed=1).fact == "3 bukan setengah."


@pytest.mark.slow
@pytest.mark.skipif(not FOLDERS, reason="the exercises stand beside the pages of a clone")
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("language", ["en", "id"])
def test_each_miss_is_told_as_itself(folder: object, language: str) -> None:
    """With the packed goal, and the text of its page."""
    goal = load(compiling.compiled(exercise.read(folder)))  # type: ignore[arg-type]
    assert check(goal, goal.solution, language).state == "right"
    for name, program in goal.mistakes.items():
        verdict = check(goal, program, language)
        assert (verdict.state, tuple(verdict.mistakes)) == ("wrong", (name,))
        start = (goal.text(language, "misses", name) or "").partition("{")[0]
        assert start
        assert verdict.fact.startswith(start)


def test_a_miss_that_is_told_otherwise_is_refused() -> None:
    """The build names the file."""
    texts = {
        code: {"task": "T", "hints": ["H"], "misses": {"wide": "W", **HALF.texts[code]["misses"]}}
        for code in ("en", "id")
    }
    goal = replace(HALF, right={"half": "x = 0.5"}, mistakes={"off": "x = 2", "wide": "x = 3"}, texts=texts)
    assert list(compiling.problems(goal)) == [("misses/wide.py", "is not told as 'wide', but so: 3 is no half.")]
