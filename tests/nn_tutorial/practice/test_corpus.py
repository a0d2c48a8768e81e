"""The check itself: no right spelling refused, no wrong answer accepted, no cause that is false."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from sampling import chosen

from nn_tutorial.practice import check, compiling, exercise, load, mending
from nn_tutorial.practice.exercise import Exercise
from nn_tutorial.practice.verdict import Verdict
from tests.nn_tutorial.practice.corpus import INDEPENDENT, VARIED, WRONG, foreseen, independent, wrong_answers

FOLDERS = {path.name: path for path in exercise.folders().values()}
SEEDS = (1, 2)
FIXED = {
    "hidden_delta": ["dz2", "W2", "a1"], "output_delta": ["a2", "y"], "weight_gradient": ["X", "dz1"], "bias_gradient": ["dz1"],
    "perceptron": ["inputs", "weights", "bias"], "sigmoid_derivative": ["z"], "cross_entropy": ["p", "y"],
    "allowed_softmax": ["z", "allowed"],
    "momentum_step": ["theta", "v", "g", "lr", "mu"], "standardise": ["train", "test"],
    "steps_per_epoch": ["n_samples", "batch_size"], "he_start": ["p", "h", "seed"],
}  # fmt: skip

INFLUENCES = {(kind,) for kind in ("no_influence", "influence", "sizes")}
"""What a cause is called that says on what the result or its shape depends and should not, or the other way round."""
MENDS = {(kind,) for kind in ("mend", "unneeded", "too_early")}
"""What a cause is called that says which change makes the answer right."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDERS, reason="the exercises stand beside the pages of a clone"),
]

# The answers to these hear nearly all kinds of cause that all of them hear.
SOME = (
    "backward", "bias_gradient", "column_share", "cross_entropy", "final_mark", "index_share", "mean_backward", "share_right",
    "momentum_step", "standardise", "step_back", "stretched", "tea_share", "unequal_parts", "leaky_relu_derivative", "at_least",
)  # fmt: skip
some_or_all = pytest.mark.parametrize(
    "names", [SOME, pytest.param([*FOLDERS], marks=pytest.mark.thorough)], ids=["some", "all"]
)


def each_of(*names: str) -> Any:
    """Ask of these exercises each time, and of the others when asked."""
    return pytest.mark.parametrize("name", chosen(FOLDERS, *names) if FOLDERS else [])


one_of_each_kind = each_of("bias_gradient", "share_right", "backward", "find_rate")


@functools.cache
def made(name: str) -> Exercise:
    """Give an exercise with its slips, as the page has it."""
    return load(compiling.compiled(exercise.read(FOLDERS[name])))


@functools.cache
def judged(name: str, program: str, helped: bool = False, language: str = "en", seed: int = SEEDS[0]) -> Verdict:
    """Judge an answer, once; if `helped`, with the mistakes that the author has foreseen."""
    return check(foreseen(made(name)) if helped else replace(made(name), mistakes={}), program, language, seed)


@pytest.fixture(scope="module", autouse=True)
def mended() -> Iterator[dict[str, mending.Mend]]:
    """Keep the changes that are found while answers are judged, by the answer; those to try are made once in a row."""
    kept: dict[str, mending.Mend] = {}
    tried: dict[tuple[str, ...], list[mending.Mend]] = {}

    def mends(read: Exercise, answer: str, line: str = "", *given: Any) -> list[mending.Mend]:
        key = read.name, answer, line
        if key not in tried:
            tried.clear()  # they are many
            tried[key] = change(read, answer, line, *given)
        return tried[key]

    def find(read: Exercise, answer: str, *more: Any, **named: Any) -> mending.Mend | None:
        found = search(read, answer, *more, **named)
        if found and not read.mistakes:
            kept[answer] = found
        return found

    search, change = mending.find, mending.mends
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mending, "mends", mends)
        patch.setattr(mending, "find", find)
        yield kept


def test_twelve_names_and_signatures_are_fixed() -> None:
    """Answers come from elsewhere, too."""
    assert {name: exercise.read(FOLDERS[name]).parameters for name in FIXED} == FIXED


def test_every_file_of_answers_is_read() -> None:
    """When an exercise goes, so do its answers."""
    assert [
        path for folder in (WRONG, VARIED, INDEPENDENT) for path in folder.iterdir() if path.stem not in FOLDERS
    ] == []


@one_of_each_kind
def test_an_exercise_holds_what_it_promises(name: str) -> None:
    """What the build refuses is refused here, too, without a build."""
    assert list(compiling.problems(exercise.read(FOLDERS[name]))) == []


@one_of_each_kind
def test_right_spellings_are_accepted(name: str) -> None:
    """With the packed exercise as with the folder."""
    right = exercise.read(FOLDERS[name]).right
    assert right
    for seed in SEEDS:
        states = {each: check(made(name), program, seed=seed).state for each, program in right.items()}
        assert set(states.values()) == {"right"}, states


@each_of(*SOME)
def test_wrong_answers_are_refused_and_no_cause_is_false(name: str, mended: dict[str, mending.Mend]) -> None:
    """A cause, where there is one, speaks of what the answer gets wrong, whatever the numbers and the language."""
    for answer in [*wrong_answers(made(name)), *wrong_answers(made(name), VARIED)]:
        for seed in SEEDS:
            verdict = judged(name, answer.program, seed=seed)
            assert verdict.state != "right", answer.program
            assert verdict.fact
            if verdict.mistakes in MENDS:
                mend = mended[answer.program]
                for unseen in (11, 12, 13):  # numbers that the search has not seen
                    changed = check(made(name), mend.program, seed=unseen)
                    assert changed.state == "right", f"{answer.program}\n{mend.code}\n{verdict}"
            elif verdict.mistakes in INFLUENCES:
                for unseen in (11, 12, 13):
                    again = judged(name, answer.program, seed=unseen)
                    assert again.mistakes == verdict.mistakes, f"{answer.program}\n{verdict}\n{again}"
            elif verdict.cause and answer.about != "-":
                assert re.search(answer.about, verdict.cause, re.IGNORECASE), f"{answer.program}\n{verdict}"
        again = judged(name, answer.program, language="id", seed=seed)
        assert again.mistakes == verdict.mistakes
        assert bool(again.cause) == bool(verdict.cause)


@some_or_all
def test_most_wrong_answers_are_named(names: Sequence[str]) -> None:
    """Three in four without the author's help, nineteen in twenty with it; the other way round, too much is known."""
    answers = [(name, answer.program) for name in names for answer in wrong_answers(made(name))]
    alone = sum(judged(*each).cause is not None for each in answers)
    helped = sum(judged(*each, helped=True).cause is not None for each in answers)
    assert alone >= 0.75 * len(answers)
    assert helped >= 0.95 * len(answers)
    assert alone < helped


@some_or_all
def test_independent_answers_are_judged_rightly_and_most_are_named(names: Sequence[str]) -> None:
    """They were written by people who knew neither slips nor mistakes; half of them nobody had seen while causes were added."""
    named: dict[tuple[bool, bool], list[bool]] = {}
    for name in names:
        for answer in independent(made(name)):
            alone = judged(name, answer.program)
            assert (alone.state == "right") == answer.right, f"{answer}\n{alone}"
            if not answer.right:
                helped = judged(name, answer.program, helped=True)
                named.setdefault((answer.seen, False), []).append(alone.cause is not None)
                named.setdefault((answer.seen, True), []).append(helped.cause is not None)
    shares = {key: sum(values) / len(values) for key, values in named.items()}
    assert shares[False, False] >= 0.8
    assert shares[False, True] >= 0.95
    assert shares[True, True] >= 0.95
