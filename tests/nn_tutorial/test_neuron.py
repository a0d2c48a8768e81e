"""The perceptron: a weighted sum, a bias and a step."""

import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from nn_tutorial import perceptron
from tests.nn_tutorial.strategies import perceptrons

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


# By hand


def test_one_sample_by_hand() -> None:
    """Multiply, add, add the bias, and look at the sign."""
    # 2 · 0.5 = 1;  3 · (-1) = -3;  1 - 3 = -2
    # -2 + 2.5 = 0.5, at least 0: fires
    assert perceptron([2, 3], [0.5, -1], 2.5) == 1
    # -2 + 1.5 = -0.5, below 0: stays at 0
    assert perceptron([2, 3], [0.5, -1], 1.5) == 0


@pytest.mark.parametrize(
    ("weights", "bias", "table"),
    [
        ([1, 1], -1.5, [0, 0, 0, 1]),  # AND: z = -1.5 -0.5 -0.5 0.5
        ([1, 1], -0.5, [0, 1, 1, 1]),  # OR: z = -0.5 0.5 0.5 1.5
        ([-1, -1], 1.5, [1, 1, 1, 0]),  # NAND: z = 1.5 0.5 0.5 -0.5
        ([-1, -1], 0.5, [1, 0, 0, 0]),  # NOR: z = 0.5 -0.5 -0.5 -1.5
    ],
    ids=["AND", "OR", "NAND", "NOR"],
)
def test_gates_give_their_truth_tables(weights: Any, bias: float, table: list[int]) -> None:
    """The same two weights make AND or OR: only the bias tells them apart."""
    assert perceptron(CORNERS, weights, bias).tolist() == table


@pytest.mark.parametrize(
    ("inputs", "weights", "bias", "told"),
    [
        ([1, 0], [1, 1, 1], 0, "weights: one for each input is wanted, given shape (3,) for (2,)"),
        (["a"], ["b"], 0, "inputs: numbers are wanted, given list ['a']"),
        ([1], [1], None, "bias: numbers are wanted, given NoneType None"),
        ([[1], [1, 2]], [1], 0, "inputs: rows of equal length are wanted, given list [[1], [1, 2]]"),
        ([np.nan], [1], 0, "inputs: finite numbers are wanted, given nan at index (0,)"),
        ([1j], [1], 0, "inputs: numbers are wanted, given list [1j]"),
        (CORNERS, 1, 0, "weights: one for each input is wanted, given shape () for (4, 2)"),
        (CORNERS, [[1, 1]], 0, "weights: one for each input is wanted, given shape (1, 2) for (4, 2)"),
        (CORNERS, [1, 1], [1, 2, 3], "inputs, weights and bias: numbers, one weight for each input, are wanted, given"),
    ],
)
def test_what_is_no_sum_is_told_in_words_of_the_chapter(inputs: Any, weights: Any, bias: Any, told: str) -> None:
    """NumPy's words are about dimensions and item sizes."""
    with pytest.raises((TypeError, ValueError), match="^" + re.escape(told)):
        perceptron(inputs, weights, bias)


# Laws


def test_a_sum_of_exactly_zero_fires() -> None:
    """The step is 1 at z = 0, by definition."""
    assert perceptron([1, 1], [1, 1], -2) == 1
    assert perceptron([0], [1], 0) == 1
    assert perceptron([0], [1], -0.0) == 1


@given(perceptrons())
def test_a_batch_is_the_same_as_its_samples_one_by_one(case: Any) -> None:
    """Rows do not know of each other."""
    inputs, weights, bias = case
    batch = perceptron(inputs, weights, bias)
    assert batch.shape == (len(inputs),)
    assert batch.dtype.kind == "i"
    assert batch.tolist() == [perceptron(row, weights, bias) for row in inputs]


@given(perceptrons())
def test_one_sample_gives_one_integer(case: Any) -> None:
    """One sample gives 0 or 1, not an array."""
    inputs, weights, bias = case
    output = perceptron(inputs[0], weights, bias)
    assert isinstance(output, np.integer)
    assert output in (0, 1)


@given(perceptrons())
def test_fires_exactly_where_the_sum_reaches_minus_the_bias(case: Any) -> None:
    """A bias is a threshold with the opposite sign."""
    inputs, weights, bias = case
    sums = [sum(int(x) * int(w) for x, w in zip(row, weights, strict=True)) for row in inputs]
    assert perceptron(inputs, weights, bias).tolist() == [int(s >= -bias) for s in sums]


def test_bytes_do_not_wrap_around() -> None:
    """16 · 16 is 256, of which a byte keeps 0."""
    assert perceptron(np.array([16], np.uint8), np.array([16], np.uint8), -100) == 1


@given(perceptrons())
def test_lists_and_arrays_give_the_same(case: Any) -> None:
    """A list of numbers is as good as an array, and neither is changed."""
    inputs, weights, bias = case
    copies = inputs.copy(), weights.copy()
    from_lists = perceptron(inputs.tolist(), weights.tolist(), bias)
    assert from_lists.tolist() == perceptron(inputs, weights, bias).tolist()
    assert np.array_equal(inputs, copies[0])
    assert np.array_equal(weights, copies[1])
