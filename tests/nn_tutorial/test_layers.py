"""One layer: forward, backward, its parameters and their gradients."""

import re
from typing import Any

import numpy as np
import pytest

from nn_tutorial import Network, NeuralNetwork, gradient_check
from nn_tutorial.activations import ACTIVATIONS
from nn_tutorial.layers import Dense, Softmax
from tests.nn_tutorial.test_checks import bad_positive_integer, ids, refused


def layer_by_hand() -> Dense:
    """W = (1, -1; 2, 0), b = (-1, 3)."""
    layer = Dense(2, 2, "relu")
    layer.W, layer.b = np.array([[1.0, -1.0], [2.0, 0.0]]), np.array([[-1.0, 3.0]])
    return layer


def test_forward_and_backward_by_hand() -> None:
    """Two samples of two features through two neurons."""
    layer = layer_by_hand()
    # (1, 1): 1 + 2 - 1 = 2, -1 + 0 + 3 = 2;  (0, -1): -2 - 1 = -3, 3
    assert layer.forward(np.array([[1.0, 1.0], [0.0, -1.0]])).tolist() == [[2, 2], [0, 3]]
    assert layer.z.tolist() == [[2, 2], [-3, 3]]
    dX: Any = layer.backward(np.array([[1.0, 2.0], [3.0, 4.0]]))
    # dz = (1, 2; 0, 4), since z = -3 is off
    # dW = Xᵀ·dz = (1·1 + 0·0, 1·2 + 0·4; 1·1 - 1·0, 1·2 - 1·4);  db = (1 + 0, 2 + 4)
    assert [g.tolist() for g in layer.gradients] == [[[1, 2], [1, -2]], [[1, 6]]]
    # dX = dz·Wᵀ = (1 - 2, 2·1; 0 - 4, 2·0)
    assert dX.tolist() == [[-1, 2], [-4, 0]]


def test_the_start_is_he_initialisation() -> None:
    """Standard normal times sqrt(2 / n_inputs), from the seed, and biases at 0."""
    layer = Dense(3, 4, rng=7)
    assert np.array_equal(layer.W, np.random.default_rng(7).standard_normal((3, 4)) * np.sqrt(2 / 3))
    assert layer.b.tolist() == [[0, 0, 0, 0]]
    assert Dense(3, 4, dtype=np.float32).W.dtype == np.float32


@pytest.mark.parametrize("activation", list(ACTIVATIONS))
def test_every_gradient_is_right(activation: str) -> None:
    """That of each weight and bias, and that of the input."""
    rng = np.random.default_rng(0)
    layer, X, c = Dense(3, 4, activation, rng=rng), rng.normal(size=(5, 3)), rng.normal(size=(5, 4))
    layer.b[...] = rng.normal(size=(1, 4))

    def loss() -> float:
        return float(np.sum(c * layer.forward(X)))

    loss()
    dX: Any = layer.backward(c)
    for parameter, gradient in zip([*layer.parameters, X], [*layer.gradients, dX], strict=True):
        assert gradient_check(loss, parameter, gradient) < 1e-7


def test_softmax_is_a_layer_without_parameters() -> None:
    """Its gradient for the scores agrees with finite differences."""
    rng = np.random.default_rng(0)
    layer, z, c = Softmax(), rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    layer.forward(z)
    dz = layer.backward(c)
    assert gradient_check(lambda: float(np.sum(c * layer.forward(z))), z, dz) < 1e-7
    assert (layer.parameters, layer.gradients, repr(layer)) == ((), (), "Softmax()")


def test_softmax_by_hand_says_what_it_wants() -> None:
    """Back before forward."""
    with pytest.raises(
        TypeError, match=r"^da: slopes, .* once forward\(z\) of rows has been called, are wanted, given Sof"
    ):
        Softmax().backward(np.ones((2, 3)))


def test_the_data_needs_no_gradient() -> None:
    """A first layer saves the largest product of all, and its own gradients are as before."""
    layer, first = layer_by_hand(), layer_by_hand()
    first.is_first = True
    for one in (layer, first):
        one.forward(np.ones((3, 2)))
    assert layer.backward(np.ones((3, 2))) is not None
    assert first.backward(np.ones((3, 2))) is None
    assert all(np.array_equal(g, h) for g, h in zip(layer.gradients, first.gradients, strict=True))


def test_a_new_activation_is_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its own slope: it once got that of ReLU, in silence."""
    leaky = (lambda z: np.where(z > 0, z, 0.1 * z), lambda z: np.where(z > 0, 1.0, 0.1))
    monkeypatch.setitem(ACTIVATIONS, "leaky", leaky)
    rng = np.random.default_rng(0)
    layer, X, c = Dense(3, 4, "leaky", rng=rng), rng.normal(size=(5, 3)), rng.normal(size=(5, 4))
    layer.forward(X)
    layer.backward(c)
    assert gradient_check(lambda: float(np.sum(c * layer.forward(X))), layer.W, layer.dW) < 1e-7


def test_a_layer_says_what_it_is() -> None:
    """Sizes and activation."""
    assert repr(Dense(784, 128, "relu")) == "Dense(784, 128, 'relu')"


BAD: list[Any] = [
    *bad_positive_integer("n_inputs"),
    *bad_positive_integer("n_outputs"),
    ("activation", "swish", ValueError, "'relu' or 'tanh' or 'sigmoid' or 'linear' is wanted, given 'swish'"),
    ("activation", None, TypeError, "'relu' or 'tanh' or 'sigmoid' or 'linear' is wanted, given NoneType None"),
    ("rng", -1, ValueError, "a seed (an integer of at least 0), a numpy.random.Generator or None is wanted, given -1"),
    ("dtype", np.int64, TypeError, "np.float32 or np.float64 is wanted"),
    ("dtype", {}, TypeError, "np.float32 or np.float64 is wanted"),
]


@pytest.mark.parametrize("bad", BAD, ids=ids)
def test_what_is_no_layer_is_refused(bad: Any) -> None:
    """Each argument by name."""
    refused(Dense, {"n_inputs": 2, "n_outputs": 3, "activation": "relu", "rng": 0, "dtype": np.float64}, bad)


def test_lists_go_forward_and_back() -> None:
    """Trap: a list has no transpose, which once came out in backward, where the slopes were blamed."""
    one, two = Dense(2, 3, "tanh", rng=0), Dense(2, 3, "tanh", rng=0)
    X, da = np.array([[0.0, 1.0], [2.0, 3.0]]), np.ones((2, 3))
    assert np.array_equal(one.forward(X.tolist()), two.forward(X))  # type: ignore[arg-type]
    assert np.array_equal(one.backward(da.tolist()), two.backward(da))  # type: ignore[arg-type]
    assert np.array_equal(one.dW, two.dW)
    assert two.X is X


def test_a_way_by_hand_says_what_it_wants() -> None:
    """Forward with other columns, back before forward, back with other rows: NumPy's words are about neither."""
    layer = Dense(2, 3, rng=0)
    with pytest.raises(
        TypeError, match=r"^da: slopes, .* once forward\(X\) .* are wanted, given Dense\(2, 3, 'linear'\), "
    ):
        layer.backward(np.ones((4, 3)))
    for X, given in ((np.ones((4, 5)), r"\(4, 5\)$"), ([0, 1], r"\(2,\); X\.reshape\(1, -1\) makes rows")):
        with pytest.raises(
            ValueError, match=rf"^X: shape \(n_samples, 2\) is wanted, since n_inputs is 2, given {given}"
        ):
            layer.forward(X)  # type: ignore[arg-type]
    layer.forward(np.ones((4, 2)))
    with pytest.raises(
        ValueError, match=r"^da: slopes of shape \(4, 3\), that of the outputs, are wanted, given \(5, 3\)"
    ):
        layer.backward(np.ones((5, 3)))


@pytest.mark.parametrize("layer", [Dense(2, 1, rng=0), Softmax()])
@pytest.mark.parametrize("shape", [(4,), (1, 2), (4, 4), ()])
def test_slopes_of_another_shape_are_refused(layer: Any, shape: tuple[int, ...]) -> None:
    """Trap: flat targets make (4, 4) of the slopes, and NumPy goes on with that."""
    wanted = layer.forward(np.ones((4, 2))).shape
    with pytest.raises(
        ValueError, match=rf"^da: slopes of shape {re.escape(str(wanted))}, .* given {re.escape(str(shape))}"
    ):
        layer.backward(np.ones(shape))


@pytest.mark.parametrize("bad", [np.ones((4, 2), complex), np.full((4, 2), "1"), np.full((4, 2), None)])
def test_what_is_no_number_does_not_go_forward(bad: Any) -> None:
    """Trap: complex samples of the right shape went through in silence."""
    for forward in (Dense(2, 3, rng=0).forward, Network([2, 3]).forward, NeuralNetwork(2, 3, 1).forward):
        with pytest.raises(TypeError, match=r"^X: numbers are wanted, given an array of "):
            forward(bad)


@pytest.mark.parametrize("bad", [None, [[1.0], [1.0, 2.0]], np.ones((4, 2), complex), "1"])
def test_what_is_no_number_does_not_go_back(bad: Any) -> None:
    for layer in (Dense(2, 2, rng=0), Softmax()):
        layer.forward(np.ones((4, 2)))
        with pytest.raises((TypeError, ValueError), match=r"^da: (numbers|rows of equal length) are wanted, given "):
            layer.backward(bad)


def test_pixels_go_forward_as_numbers() -> None:
    """Bytes do not wrap around: 200 + 200 is 400."""
    X = np.full((4, 2), 200, np.uint8)
    for forward in (Dense(2, 3, rng=0).forward, Network([2, 3], rng=0).forward, NeuralNetwork(2, 3, 1, rng=0).forward):
        assert np.array_equal(forward(X), forward(X.astype(float)))
