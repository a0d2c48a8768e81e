"""One layer: forward, backward, and the arrays that it uses again."""

import numpy as np
import pytest

from nn_tutorial import relu, relu_derivative, sigmoid, sigmoid_derivative, tanh, tanh_derivative
from nn_tutorial.activations import softmax
from nn_tutorial.dense import ACTIVATE, SLOPE, Dense

FUNCTIONS = {"relu": relu, "tanh": tanh, "sigmoid": sigmoid, "softmax": softmax}
DERIVATIVES = {"relu": relu_derivative, "tanh": tanh_derivative, "sigmoid": sigmoid_derivative}


def layer_by_hand() -> Dense:
    """W = (1, -1; 2, 0), b = (-1, 3)."""
    theta = np.array([[1.0, -1.0], [2.0, 0.0], [-1.0, 3.0]])
    return Dense("relu", theta, np.zeros_like(theta))


def test_forward_and_backward_by_hand() -> None:
    """Two samples of two features through two neurons."""
    layer = layer_by_hand()
    # (1, 1): 1 + 2 - 1 = 2, -1 + 0 + 3 = 2;  (0, -1): -2 - 1 = -3, 3
    assert layer.forward(np.array([[1.0, 1.0], [0.0, -1.0]])).tolist() == [[2, 2], [0, 3]]
    assert layer.z.tolist() == [[2, 2], [-3, 3]]
    dz = np.array([[1.0, 2.0], [3.0, 4.0]])
    layer.backward(dz)
    # dW = Xᵀ·dz = (1·1 + 0·3, 1·2 + 0·4; 1·1 - 1·3, 1·2 - 1·4);  db = (1 + 3, 2 + 4)
    assert layer.dtheta.tolist() == [[1, 2], [-2, -2], [4, 6]]
    # dX = dz·Wᵀ = (1 - 2, 2·1; 3 - 4, 2·3)
    assert layer.input_gradient(dz).tolist() == [[-1, 2], [-1, 6]]


def test_ones_may_come_with_the_input() -> None:
    """Training adds the column once for all epochs."""
    layer, X = layer_by_hand(), np.array([[1.0, 1.0], [0.0, -1.0]])
    with_ones = layer.forward(np.hstack((X, np.ones((2, 1))))).copy()
    assert np.array_equal(layer.forward(X), with_ones)


@pytest.mark.parametrize("name", list(ACTIVATE))
def test_each_activation_is_the_taught_one(name: str) -> None:
    """Writing into an array gives the same numbers, far out too."""
    z = np.concatenate((np.linspace(-30, 30, 61), [-1000.0, 1000.0])).reshape(1, -1)
    a = np.empty_like(z)
    with np.errstate(over="ignore"):
        ACTIVATE[name](z, a)
    # e^(-log) loses up to 30 roundings
    assert np.allclose(a, FUNCTIONS[name](z), rtol=1e-13, atol=0)


@pytest.mark.parametrize("name", list(SLOPE))
def test_each_slope_is_the_taught_derivative(name: str) -> None:
    """The slope from the output a is the derivative at z, ReLU's at 0 too."""
    z = np.linspace(-5, 5, 11)
    # 1 - a cancels near a = 1
    assert np.allclose(SLOPE[name](FUNCTIONS[name](z)), DERIVATIVES[name](z), rtol=1e-11, atol=1e-15)


def test_another_number_of_rows_makes_new_room() -> None:
    """A short last batch does not see what the batch before left."""
    layer, X = layer_by_hand(), np.random.default_rng(0).normal(size=(5, 2))
    whole = layer.forward(X).copy()
    assert np.array_equal(layer.forward(X[:2]), whole[:2])
    assert np.array_equal(layer.forward(X), whole)
