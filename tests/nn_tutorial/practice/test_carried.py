"""Nine lines judged one by one: one slip is named once, and what follows it is right with its numbers."""

import ast

import pytest

from nn_tutorial.practice import check, compiling, exercise, load
from nn_tutorial.practice.exercise import Exercise

FOLDERS = {name: folder for name, folder in exercise.folders().items() if name.endswith("/backward")}
pytestmark = pytest.mark.skipif(not FOLDERS, reason="the exercises stand beside the pages of a clone")


@pytest.fixture(scope="module")
def backward() -> Exercise:
    """Give the nine lines of backpropagation, as the page has them."""
    return load(compiling.compiled(exercise.read(*FOLDERS.values())))


TEN = [
    ("dL_da2 = 2 * (a2 - y) / y.size", "dL_da2 = (a2 - y) / y.size", "the factor `2` is missing"),
    ("dL_da2 = 2 * (a2 - y) / y.size", "dL_da2 = 2 * (a2 - y) / len(y)", "the division is by `len(y)` instead of `y.size`"),
    ("dL_da2 = 2 * (a2 - y) / y.size", "dL_da2 = 2 * (y - a2) / y.size", "`y - a2` instead of `a2 - y`"),
    ("dL_da2 = 2 * (a2 - y) / y.size", "dL_da2 = 2 * (a2 - y)", "nothing is divided by `y.size`"),
    ("dz2 = dL_da2 * da2_dz2", "dz2 = dL_da2", "the factor `da2_dz2` is missing"),
    ("dW2 = a1.T @ dz2", "dW2 = a1.T @ dL_da2", "`dL_da2` stands where `dz2` is wanted"),
    ("db2 = dz2.sum(axis=0, keepdims=True)", "db2 = dz2.mean(axis=0, keepdims=True)", "`mean` stands where `sum` belongs"),
    ("db2 = dz2.sum(axis=0, keepdims=True)", "db2 = dz2.sum(axis=0)", "`keepdims=True` is missing"),
    ("dz1 = da1 * a1 * (1 - a1)", "dz1 = da1", "the factor `a1 * (1 - a1)` is missing"),
    ("dz1 = da1 * a1 * (1 - a1)", "dz1 = da1 * a1 * 1 - a1", "the brackets around `1 - a1` are missing"),
    ("dW1 = X.T @ dz1", "dW1 = X.T @ da1", "`da1` stands where `dz1` is wanted"),
    ("db1 = dz1.sum(axis=0, keepdims=True)", "db1 = dz1.sum(axis=1, keepdims=True)", "`axis=1` stands where `axis=0` belongs"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "cause"), TEN, ids=[wrong for _, wrong, _ in TEN])
def test_the_commonest_slips_are_named_once(backward: Exercise, right: str, wrong: str, cause: str) -> None:
    """The line itself is wrong, with its cause; the eight others are right with the numbers from above."""
    assert right in backward.solution
    verdict = check(backward, backward.solution.replace(right, wrong), seed=3)
    name = right.split()[0]
    assert verdict.state == "wrong"
    assert {line["name"]: line["state"] for line in verdict.lines if line["state"] != "right"} == {name: "wrong"}
    assert verdict.fact.startswith("Lines that are right: 8 of 9.")
    assert verdict.cause == f"`{name}`: It looks as if {cause}." or cause in verdict.cause
    told = check(backward, backward.solution.replace(right, wrong), "id", seed=3)
    assert told.cause
    assert told.fact.startswith("Baris yang benar: 8 dari 9.")


def test_two_slips_far_apart_are_both_named(backward: Exercise) -> None:
    """The second one with the numbers that the first one has left."""
    answer = backward.solution.replace("2 * (a2 - y)", "(a2 - y)").replace(
        "dz1 = da1 * a1 * (1 - a1)", "dz1 = da1 * a1"
    )
    verdict = check(backward, answer, seed=3)
    wrong = {line["name"]: line["cause"] for line in verdict.lines if line["state"] != "right"}
    assert wrong.keys() == {"dL_da2", "dz1"}
    assert "the factor `2` is missing" in wrong["dL_da2"]
    assert "the factor `1 - a1` is missing" in wrong["dz1"]


@pytest.mark.parametrize("line", ["dW2", "db1"])
def test_a_missing_line_is_named(backward: Exercise, line: str) -> None:
    """It has no value; the others are judged all the same."""
    answer = "\n".join(each for each in backward.solution.splitlines() if not each.startswith(f"{line} "))
    verdict = check(backward, answer, seed=3)
    assert [each["name"] for each in verdict.lines if each["state"] != "right"] == [line]
    assert f"`{line}` has not been given a value" in [each["fact"] for each in verdict.lines]


def test_a_line_of_text_is_named_as_such(backward: Exercise) -> None:
    """It has a value, though none of numbers; the others are judged with the right ones in its place."""
    answer = backward.solution.replace("da1 = dz2 @ W2.T", "da1 = 'dz2 @ W2.T'").replace(
        "dz1 = da1 *", "dz1 = dz2 @ W2.T *"
    )
    verdict = check(backward, answer, seed=3)
    assert {each["name"]: each["fact"] for each in verdict.lines if each["state"] != "right"} == {
        "da1": "`da1` has been given something other than numbers: `str`"
    }


def test_a_line_that_stops_leaves_those_above_it_judged(backward: Exercise) -> None:
    """The error is told, and so is what was right before it."""
    verdict = check(backward, backward.solution.replace("da1 = dz2 @ W2.T", "da1 = dz2 @ W2"), seed=3)
    assert verdict.state == "error"
    assert verdict.line == 6
    assert [line["state"] for line in verdict.lines[:5]] == ["right"] * 5


@pytest.mark.parametrize(
    ("right", "wrong"), [("dz2 = dL_da2 * da2_dz2", "dz2 = dL_da2"), ("dW1 = X.T @ dz1", "dW1 = X.T @ da1")]
)
def test_the_example_shows_what_the_line_uses_and_nothing_else(backward: Exercise, right: str, wrong: str) -> None:
    """Not `a2`, whose name stands within that of `dL_da2`."""
    verdict = check(backward, backward.solution.replace(right, wrong), seed=3)
    assert verdict.example
    used = {node.id for node in ast.walk(ast.parse(right.partition("=")[2].strip())) if isinstance(node, ast.Name)}
    assert verdict.example["arguments"].keys() == used


def test_what_was_printed_is_that_of_the_example(backward: Exercise) -> None:
    """Also where the example shows less than the lines found."""
    verdict = check(
        backward, backward.solution.replace("dW1 = X.T @ dz1", "dW1 = X.T @ da1\nprint(X.tolist())"), seed=3
    )
    assert verdict.example
    assert ast.literal_eval(verdict.printed) == ast.literal_eval(verdict.example["arguments"]["X"])


def test_what_is_given_must_stay(backward: Exercise) -> None:
    """A program that changes the data is only nearly right."""
    verdict = check(backward, backward.solution + "X *= 2\n", seed=3)
    assert (verdict.state, "`X`" in verdict.fact) == ("nearly", True)


def test_the_stub_is_not_right(backward: Exercise) -> None:
    """Nine names without numbers."""
    assert check(backward, backward.stub, seed=3).state == "wrong"
