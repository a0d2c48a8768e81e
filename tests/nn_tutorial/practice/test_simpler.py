"""The case that is shown can be checked by hand: few numbers, few digits, and what is said of the answer is true of it."""

import ast
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from nn_tutorial.practice import check, exercise, find, running, simpler
from nn_tutorial.practice.verdict import Verdict
from tests.nn_tutorial.practice.corpus import HALVED

from_the_pages = pytest.mark.skipif(not exercise.catalogue(), reason="the exercises stand beside the pages of a clone")


def shown(name: str, body: str) -> tuple[Verdict, dict[str, Any]]:
    """Judge the body of a function; give the verdict, and the example as values."""
    asked = find(name)
    verdict = check(asked, f"def {asked.function}({', '.join(asked.parameters)}):\n    {body}\n", seed=1)
    assert verdict.example
    values = verdict.example["arguments"] | {key: verdict.example[key] for key in ("got", "wanted")}
    return verdict, {key: ast.literal_eval(value) for key, value in values.items() if value != "nothing"}


@from_the_pages
@pytest.mark.parametrize(
    ("name", "body", "most"),
    [
        ("perceptron", "return (inputs @ weights - bias >= 0).astype(int)", 8),
        ("other_functions", "dz2 = 2 * (a2 - y) / y.size\n    return X.T @ (dz2 @ W2.T)", 5),
        ("steps_per_epoch", "return round(n_samples / batch_size)", 2),
        ("rest_accuracy", "return np.mean(p.argmax(axis=1) == y)", 9),
        ("standardise", "return (test - train.mean(axis=0)) / train.std(axis=0, ddof=1)", 4),
        ("cross_entropy", "return -np.mean(y * np.log(p))", 4),
        ("stretched", "return 2 * numbers", 1),
    ],
)
def test_a_person_can_check_it(name: str, body: str, most: int) -> None:
    """It has few numbers, of one digit behind the point at most, and not only zeros are wanted."""
    _, example = shown(name, body)
    numbers = np.concatenate([np.ravel(value) for key, value in example.items() if key not in ("got", "wanted")])
    assert numbers.size <= most
    assert np.allclose(10 * numbers, np.round(10 * numbers))
    assert np.any(example["wanted"])


@from_the_pages
def test_probabilities_still_add_up_to_1() -> None:
    """Rounded and with fewer columns, they are probabilities."""
    _, example = shown("cross_entropy", "return -np.mean(y * np.log(p))")
    assert np.allclose(np.sum(example["p"], axis=1), 1)
    assert np.array_equal(np.sum(example["y"], axis=1), [1])


@from_the_pages
@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("perceptron", "return (inputs @ weights - bias >= 0).astype(int)"),
        ("leaky_relu_derivative", "return (z > 0).astype(int)"),
    ],
)
def test_some_are_right_in_the_example_too(name: str, body: str) -> None:
    """Where it is said that some of the numbers are right, a reader finds one; where not, there is none."""
    verdict, example = shown(name, body)
    assert verdict.fact.startswith("Some of the numbers are right")
    right = np.array(example["got"]) == np.array(example["wanted"])
    assert right.any()
    assert not right.all()
    verdict, example = shown("stretched", "return numbers - 1")
    assert not verdict.fact.startswith("Some")
    assert not (np.array(example["got"]) == np.array(example["wanted"])).any()


@from_the_pages
def test_what_is_said_of_shapes_is_said_of_the_example() -> None:
    """The shapes in the sentence are those of the arrays below it, and differ from each other."""
    verdict, example = shown("weight_gradient", "return dz1.T @ X")
    got, wanted = np.shape(example["got"]), np.shape(example["wanted"])
    assert got != wanted
    assert f"`{got}` instead of `{wanted}`" in verdict.fact
    verdict, example = shown("weight_gradient", "return X @ dz1")
    assert f"`X` {np.shape(example['X'])}, `dz1` {np.shape(example['dz1'])}" in verdict.fact


@from_the_pages
def test_lines_are_shown_with_few_numbers() -> None:
    """What a line finds in the lines above it comes from smaller arrays, too."""
    right = find("backward")
    verdict = check(right, right.solution.replace("2 * (a2 - y)", "(a2 - y)"), seed=1)
    assert verdict.example
    assert all(np.shape(ast.literal_eval(value)) == (1, 1) for value in verdict.example["arguments"].values())


def test_where_only_large_arrays_go_wrong_one_is_shown() -> None:
    """There is always an example."""
    example = check(HALVED, "def halved(x, y):\n    return (x - y) / (3 if len(x) > 99 else 2)\n", seed=1).example
    assert example
    assert "..." in example["arguments"]["x"]


def test_what_is_tried_has_an_end() -> None:
    """The answer runs a few hundred times more, at most."""
    calls: list[int] = []

    def function(source: str, name: str, trials: Any, seconds: float) -> running.Ran:
        if seconds == simpler.SECONDS:
            calls.append(len(trials))
        return running.function(source, name, trials, seconds)

    runs: Any = SimpleNamespace(function=function)
    answer = "def halved(x, y):\n    return (x - y) / (3 if len(x) > 99 else 2)\n"
    assert check(HALVED, answer, seed=1, runs=runs).state == "nearly"
    assert 0 < sum(calls) <= 3 * simpler.MOST
