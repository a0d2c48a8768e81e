"""The losses, their gradients, and softmax."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial import Tensor, gradient_check, losses, sigmoid
from nn_tutorial.activations import relu, softmax
from nn_tutorial.losses import LOSSES, loss_for
from tests.nn_tutorial.strategies import numbers, rows

outputs = pytest.mark.parametrize("n_outputs", [1, 2, 3, 10])


# Refused


@pytest.mark.parametrize("name", [n for loss in LOSSES for n in (loss, f"{loss}_gradient")])
@pytest.mark.parametrize(
    ("shape", "given", "hint"),
    [
        ((3, 1), (3,), "; y.reshape(-1, 1) makes a column of it"),
        ((3, 3), (3,), "; one_hot(y, 3) makes rows of labels"),
        ((3, 2), (1, 2), ""),
        ((3, 2), (), ""),
    ],
)
def test_targets_of_another_shape_are_not_broadcast(name: str, shape: Any, given: Any, hint: str) -> None:
    """Trap: NumPy makes rows and columns of them, and the number that comes out is another loss."""
    first = "a" if name.startswith("mse") else "z"
    with pytest.raises(ValueError, match=f"^y: the shape of {first}, ") as caught:
        getattr(losses, name)(np.zeros(shape), np.zeros(given))
    with pytest.raises(ValueError, match=f"^y: the shape of {first}, "):
        getattr(losses, name)(**{"y": np.zeros(given), first: np.zeros(shape)})
    assert str(caught.value).endswith(f"the shape of {first}, {shape}, is wanted, given {given}{hint}")


def test_what_is_no_array_is_told() -> None:
    """Python would say only that a set has no minus."""
    for function, z, told in (
        (sigmoid, {1, 2}, r"set \{1, 2\}"),
        (softmax, None, "NoneType None"),
        (relu, "1", "str '1'"),
    ):
        with pytest.raises(TypeError, match=f"^z: .* (is|are) wanted, given {told}"):
            function(z)


# By hand


def test_softmax_by_hand() -> None:
    """The scores 0, ln 2 and ln 5 have the exponentials 1, 2 and 5."""
    # 1 + 2 + 5 = 8
    assert softmax(np.log([[1, 2, 5]])) == pytest.approx(np.array([[1 / 8, 2 / 8, 5 / 8]]))
    assert softmax([0, 0]).tolist() == [0.5, 0.5]


def test_cross_entropy_by_hand() -> None:
    """What the right class was given, 1/4 and 1, costs ln 4 and 0."""
    z = np.array([[0, np.log(3)], [1000, 0]])
    # softmax (1/4, 3/4) and (1, 0): (ln 4 + 0) / 2
    assert losses.cross_entropy(z, np.array([[1, 0], [1, 0]])) == pytest.approx(np.log(4) / 2)
    # (1/4 - 1, 3/4) / 2
    gradient = losses.cross_entropy_gradient(z, np.array([[1, 0], [1, 0]]))
    assert gradient == pytest.approx(np.array([[-3 / 8, 3 / 8], [0, 0]]))


def test_binary_cross_entropy_by_hand() -> None:
    """σ(ln 3) = 3/4: yes costs ln 4/3, no costs ln 4."""
    z = np.array([[np.log(3)], [np.log(3)]])
    assert losses.binary_cross_entropy(z, np.array([[1], [0]])) == pytest.approx((np.log(4 / 3) + np.log(4)) / 2)


@pytest.mark.parametrize(("dtype", "z"), [(np.float32, 12), (np.float32, 16), (np.float64, 30), (np.float64, 40)])
def test_a_small_surprise_keeps_its_digits(dtype: Any, z: float) -> None:
    """Trap: log(1 + e^z) − z cancels, and of a sure and right answer nothing was left."""
    for sign, y in ((1, 1), (-1, 0)):
        loss = losses.binary_cross_entropy(np.array([[sign * z]], dtype), np.array([[y]], dtype))
        assert loss == pytest.approx(np.exp(-z), rel=1e-5)


def test_mse_by_hand() -> None:
    """Two samples of two outputs are four squares."""
    # (1 + 4 + 0 + 9) / 4
    assert losses.mse(np.array([[1, 2], [0, 3]]), np.zeros((2, 2))) == 14 / 4
    assert losses.mse_gradient(np.array([[1, 2], [0, 3]]), np.zeros((2, 2))).tolist() == [[0.5, 1], [0, 1.5]]


# Laws


@given(rows(3, 4), numbers(limit=100))
def test_softmax_does_not_change_when_a_constant_is_added_to_every_score(z: Any, c: float) -> None:
    """Only differences between scores count, and every row has the sum 1."""
    # z + c is rounded at size 105: 2e-14
    assert np.allclose(softmax(z + c), softmax(z), rtol=1e-12, atol=0)
    assert np.allclose(softmax(z).sum(axis=1), 1, rtol=1e-15, atol=1e-15)


@given(rows(4, 1))
def test_sigmoid_is_softmax_of_two_classes(z: Any) -> None:
    """softmax of (0, z) gives σ(z) to the second class."""
    assert np.allclose(softmax(np.hstack((0 * z, z)))[:, 1:], sigmoid(z), rtol=1e-14, atol=0)


# Finite differences


@outputs
@given(seed=st.integers(0, 1000))
def test_every_gradient_is_the_slope_of_its_loss(n_outputs: int, seed: int) -> None:
    """Also where the number of outputs is not 1: there a wrong mean shows."""
    rng = np.random.default_rng(seed)
    z, y = rng.normal(size=(4, n_outputs)), rng.uniform(size=(4, n_outputs))
    assert gradient_check(lambda: losses.mse(z, y), z, losses.mse_gradient(z, y)) < 1e-7
    binary = losses.binary_cross_entropy_gradient(z, y)
    assert gradient_check(lambda: losses.binary_cross_entropy(z, y), z, binary) < 1e-7
    if n_outputs > 1:  # the softmax of one score is 1 whatever the score
        y /= y.sum(axis=1, keepdims=True)
        joint = losses.cross_entropy_gradient(z, y)
        assert gradient_check(lambda: losses.cross_entropy(z, y), z, joint) < 1e-7


# Traps


def test_each_row_subtracts_its_own_maximum() -> None:
    """With one maximum for all, the row of small scores would be 0 / 0."""
    assert softmax([[0.0, 0.0], [2000.0, 2000.0]]).tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_a_loss_has_no_cap() -> None:
    """log(p + 1e-9) would say 20.7 where the loss is 800."""
    assert losses.cross_entropy(np.array([[0.0, 800.0]]), np.array([[1, 0]])) == 800
    assert losses.binary_cross_entropy(np.array([[800.0]]), np.array([[0]])) == 800
    assert losses.binary_cross_entropy(np.array([[-800.0]]), np.array([[0]])) == 0


# The table


def test_each_loss_has_its_value_and_its_gradient() -> None:
    """Under its own name, and each output has one loss that belongs to it."""
    for name, loss in LOSSES.items():
        assert loss.value.__name__ == name
        assert loss.gradient.__name__ == f"{name}_gradient"
    assert [loss_for(output) for output in ("softmax", "sigmoid", "linear")] == list(LOSSES)


@pytest.mark.parametrize("kind", [float, bool, np.uint8])
def test_a_perfect_answer_costs_nothing(kind: Any) -> None:
    """0, and not −0, which a training would print as -0.0000."""
    z, y = np.array([[0.0, 800.0], [800.0, 0.0]]), np.array([[0, 1], [1, 0]], kind)
    assert f"{losses.cross_entropy(z, y):.4f} {Tensor(z).cross_entropy(np.array([1, 0])).data:.4f}" == "0.0000 0.0000"


every_loss = pytest.mark.parametrize("name", [n for loss in LOSSES for n in (loss, f"{loss}_gradient")])


@every_loss
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            Tensor([[1.0, 2.0]]),
            "numbers are wanted, given a Tensor of float64 .*; its data, or an operation of its own, is wanted",
        ),
        ([[1.0], [2.0, 3.0]], r"rows of equal length are wanted, given list \[\[1.0\], "),
        (np.ones((1, 2), complex), "numbers are wanted, given an array of complex128"),
        (None, "numbers are wanted, given NoneType None"),
    ],
)
def test_what_is_no_array_is_named(name: str, wrong: Any, told: str) -> None:
    with pytest.raises((TypeError, ValueError), match=rf"^[az]: {told}"):
        getattr(losses, name)(wrong, np.array([[0.0, 1.0]]))


@every_loss
def test_lists_and_bytes_are_arrays_of_numbers(name: str) -> None:
    """Trap: of bytes, 0 − 1 is 255, and 20² is 144."""
    loss, z, y = getattr(losses, name), np.array([[0, 20], [3, 1]]), np.array([[1, 0], [0, 1]])
    wanted = loss(z.astype(float), y.astype(float))
    for kind in (np.uint8, np.int8, np.int64):
        assert np.array_equal(loss(z.astype(kind), y.astype(kind)), wanted)
    assert np.array_equal(loss(z.tolist(), y.tolist()), wanted)


@every_loss
def test_nothing_has_no_mean(name: str) -> None:
    with pytest.raises(ValueError, match=r"^[az]: at least one number is wanted, given shape \(0, 2\)"):
        getattr(losses, name)(np.empty((0, 2)), np.empty((0, 2)))
