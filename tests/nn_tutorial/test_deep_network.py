"""The network of many layers: forward, backward, predict, and what it refuses."""

import copy
import pickle
from typing import Any

import numpy as np
import pytest

from nn_tutorial import NeuralNetwork, gradient_check
from nn_tutorial.deep_network import Network
from nn_tutorial.optimizers import SGD
from tests.nn_tutorial.deep_problems import COMBINATIONS, X_XOR, Y_XOR, blobs, deep_problem
from tests.nn_tutorial.strategies import NOT_FINITE, NOT_NUMBERS


def by_chance_the_same() -> tuple[NeuralNetwork, Network]:
    """Chapter 7's network and ours with the same weights: the same seed draws them in the same order."""
    return NeuralNetwork(2, 4, 1, rng=3), Network([2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=3)


def parameters_of(network: NeuralNetwork) -> list[Any]:
    return [network.W1, network.b1, network.W2, network.b2]


# By hand


def test_a_small_network_by_hand() -> None:
    """One sample through ReLU and softmax, and back."""
    network = Network([1, 2, 2])
    for p, value in zip(network.parameters, ([[1, -1]], [[0, 0]], [[np.log(3), 0], [5, 5]], [[0, 0]]), strict=True):
        p[...] = value
    # z1 = (1, -1), a1 = (1, 0), z2 = (ln 3, 0), a2 = (3/4, 1/4)
    assert network.forward([[1]]) == pytest.approx(np.array([[3 / 4, 1 / 4]]))
    dW1, db1, dW2, db2 = network.backward([1])
    # dz2 = (3/4, 1/4 - 1);  dW2 = a1ᵀ·dz2;  da1 = dz2·W2ᵀ = (3/4·ln 3, 0);  the second neuron is off
    assert db2 == pytest.approx(np.array([[3 / 4, -3 / 4]]))
    assert dW2 == pytest.approx(np.array([[3 / 4, -3 / 4], [0, 0]]))
    assert db1 == pytest.approx(np.array([[3 / 4 * np.log(3), 0]]))
    assert dW1 == pytest.approx(db1)


def test_the_same_numbers_as_chapter_seven() -> None:
    """Same weights: same outputs, same gradients, same weights after a thousand epochs."""
    old, new = by_chance_the_same()
    assert all(np.array_equal(p, q) for p, q in zip(parameters_of(old), new.parameters, strict=True))
    assert np.allclose(old.forward(X_XOR), new.forward(X_XOR), rtol=1e-14, atol=0)
    loss = float(np.mean((old.a2 - Y_XOR) ** 2))
    assert new.evaluate(X_XOR, Y_XOR)[0] == pytest.approx(loss, rel=1e-14)
    for dp, dq in zip(old.backward(X_XOR, Y_XOR, lr=1e-300), new.backward(Y_XOR), strict=True):
        assert np.allclose(dp, dq, rtol=1e-12, atol=1e-16)
    old.train(X_XOR, Y_XOR, epochs=1000, lr=2.0, verbose=False)
    new.fit(X_XOR, Y_XOR, epochs=1000, optimizer=SGD(lr=2.0), verbose=False)
    # roundings grow over a thousand steps, to 1e-15 here
    for p, q in zip(parameters_of(old), new.parameters, strict=True):
        assert np.allclose(p, q, rtol=1e-10, atol=1e-12)


# Finite differences


@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("n_outputs", [1, 2, 3, 10])
@pytest.mark.parametrize("combination", COMBINATIONS, ids="-".join)
def test_every_gradient_is_right(combination: tuple[str, str, str], n_outputs: int, depth: int) -> None:
    """Each parameter of each layer, for each activation and loss."""
    network, X, y = deep_problem(*combination, n_outputs, depth)
    network.forward(X)
    gradients = network.backward(y)
    for p, g in zip(network.parameters, gradients, strict=True):
        assert g.shape == p.shape
        if combination[1] == "softmax" and n_outputs == 1:  # always 1: nothing to learn
            assert np.allclose(g, 0, atol=1e-15)
        else:
            # smaller entries than 1e-8 would drown in the rounding of the loss
            assert gradient_check(lambda: network.evaluate(X, y)[0], p, g) < 1e-7


def test_the_check_itself_can_fail() -> None:
    """A gradient that is off by the number of outputs does not pass."""
    network, X, y = deep_problem("tanh", "sigmoid", "mse", 3, 2)
    network.forward(X)
    g = network.backward(y)[0] * 3
    assert gradient_check(lambda: network.evaluate(X, y)[0], network.parameters[0], g) > 0.1


# Laws


def test_parameters_are_the_network() -> None:
    """Writing into them changes it; their shapes are those of chapter 7."""
    network = Network([2, 3, 4, 2], rng=0)
    assert [p.shape for p in network.parameters] == [(2, 3), (1, 3), (3, 4), (1, 4), (4, 2), (1, 2)]
    before = network.forward(X_XOR)
    network.parameters[-1][0, 0] += 100
    assert not np.array_equal(network.forward(X_XOR), before)
    network.theta[:] = 0
    assert np.array_equal(network.forward(X_XOR), np.full((4, 2), 0.5))


def test_what_forward_and_backward_give_is_yours() -> None:
    """A later call does not write into an earlier result."""
    network, X, y = deep_problem("tanh", "softmax", "cross_entropy", 3, 2)
    a, g = network.forward(X), network.backward(y)
    kept = a.copy(), [x.copy() for x in g]
    network.forward(X + 1)
    network.backward(y)
    assert np.array_equal(a, kept[0])
    assert all(np.array_equal(x, k) for x, k in zip(g, kept[1], strict=True))


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda n: pickle.loads(pickle.dumps(n))], ids=["deepcopy", "pickle"])
def test_a_copy_is_a_network_of_its_own(copied: Any) -> None:
    """It can be trained, and the original stays."""
    X, y = blobs()
    network = Network([2, 8, 3], rng=0)
    twin = copied(network)
    before = network.theta.copy()
    twin.fit(X, y, epochs=20, verbose=False, optimizer=SGD(0.5))
    assert twin.score(X, y) > 0.9
    assert np.array_equal(network.theta, before)
    assert np.shares_memory(twin.parameters[0], twin.theta)


def test_predictions_as_users_of_scikit_learn_expect() -> None:
    """predict gives labels, predict_proba a column a class, score the accuracy."""
    X, y = blobs()
    network = Network([2, 8, 3], rng=0)
    assert network.predict(X).shape == (60,)
    assert network.predict(X).dtype == np.int64
    assert np.array_equal(network.predict_proba(X).argmax(axis=1), network.predict(X))
    assert network.score(X, y) == np.mean(network.predict(X) == y) == network.score(X, np.eye(3)[y])
    two = Network([2, 3, 1], output="sigmoid", rng=0)
    assert two.predict_proba(X).shape == (60, 2)
    assert np.allclose(two.predict_proba(X).sum(axis=1), 1)
    assert np.array_equal(two.predict(X), two.predict_proba(X).argmax(axis=1))
    assert two.predict(X).dtype == np.int64


def test_float32_stays_float32() -> None:
    """From the weights to the output."""
    network = Network([2, 3, 2], dtype=np.float32, rng=0)
    assert network.forward(X_XOR).dtype == np.float32
    assert all(g.dtype == np.float32 for g in network.backward([0, 1, 1, 0]))


def test_far_sums_give_no_warning() -> None:
    """σ(-1000) is 0, and no overflow is reported."""
    network = Network([1, 1, 1], hidden="sigmoid", output="sigmoid")
    network.theta[:] = [-1000, 0, -1000, 0]
    assert network.forward([[1.0], [-1.0]]).tolist() == [[0.5], [0.0]]


# Traps


def test_relu_has_no_gradient_at_zero() -> None:
    """Blank inputs and zero biases: every sum is 0, and nothing flows to the first layer."""
    network = Network([3, 4, 2], rng=0)
    network.forward(np.zeros((2, 3)))
    dW1, db1, _, _ = network.backward([0, 1])
    assert not dW1.any()
    assert not db1.any()


def test_the_start_is_he_initialisation() -> None:
    """Deviation sqrt(2 / fan_in), not that of Glorot."""
    W1 = Network([200, 300, 2], rng=0).parameters[0]
    # the deviation of 60,000 numbers is known to 0.3 %
    assert float(W1.std()) == pytest.approx(np.sqrt(2 / 200), rel=0.02)


# What is refused, and nothing changes

BAD_NETWORK: list[Any] = [
    ({"layer_sizes": [3]}, ValueError, "layer_sizes: a list of at least two sizes"),
    ({"layer_sizes": 3}, TypeError, "layer_sizes: a list of at least two sizes"),
    ({"layer_sizes": [3, 0, 1]}, ValueError, "layer_sizes[1]: a positive integer is wanted, given 0"),
    ({"layer_sizes": [3, 2.0]}, TypeError, "layer_sizes[1]: a positive integer is wanted"),
    ({"hidden": "swish"}, ValueError, "hidden: 'relu' or 'tanh' or 'sigmoid' is wanted, given 'swish'"),
    ({"hidden": None}, TypeError, "hidden: 'relu' or"),
    ({"output": "relu"}, ValueError, "output: 'softmax' or 'sigmoid' is wanted, given 'relu'"),
    ({"loss": "binary_cross_entropy"}, ValueError, "loss: 'cross_entropy' or 'mse' is wanted with output='softmax'"),
    ({"output": "sigmoid", "loss": "cross_entropy"}, ValueError, "with output='sigmoid'"),
    ({"rng": "7"}, TypeError, "rng: a seed"),
    ({"dtype": np.int64}, TypeError, "dtype: np.float32 or np.float64 is wanted"),
    ({"dtype": None}, TypeError, "dtype: np.float32"),
]


@pytest.mark.parametrize(("given", "error", "wanted"), BAD_NETWORK, ids=str)
def test_a_network_that_cannot_be_is_refused(given: Any, error: Any, wanted: str) -> None:
    """The error says what was given and what is wanted."""
    with pytest.raises(error) as caught:
        Network(**{"layer_sizes": [2, 3, 2], **given})
    assert wanted in str(caught.value)


LABELS = [0, 1, 2, 0]
BAD_FIT: list[Any] = [
    *[("X", bad, TypeError, "X: numbers are wanted") for bad in NOT_NUMBERS],
    *[("X", [[0, bad]] * 4, ValueError, "X: finite numbers are wanted") for bad in NOT_FINITE],
    ("X", [[1.0]] * 4, ValueError, "X: shape (n_samples, 2) is wanted"),
    ("X", np.empty((0, 2)), ValueError, "X: at least one row is wanted"),
    *[("y", bad, TypeError, "y: numbers are wanted") for bad in NOT_NUMBERS],
    ("y", [0, 1, 2], ValueError, "y: "),
    ("y", [0, 1, 2, 3], ValueError, "y: labels 0 to 2 are wanted, since layer_sizes ends in 3, given 3 at index 3"),
    ("y", [0, 1, 2, -1], ValueError, "y: labels 0 to 2 are wanted"),
    ("y", [0, 1, 2, 0.5], ValueError, "given 0.5 at index 3"),
    ("y", [[0], [1], [2], [0]], ValueError, "y.ravel() turns a column into labels"),
    ("y", np.ones((4, 3)), ValueError, "y: rows with the sum 1 are wanted with cross_entropy, given 3 in row 0"),
    ("y", [[2, -1, 0]] * 4, ValueError, "y: outputs in 0..1 are wanted"),
    ("y", np.eye(3), ValueError, "y: one entry for each row of X is wanted (4), given 3"),
    ("epochs", 0, ValueError, "epochs: a positive integer is wanted"),
    ("epochs", 1.5, TypeError, "epochs: a positive integer is wanted"),
    ("batch_size", 0, ValueError, "batch_size: a positive integer is wanted"),
    ("optimizer", "adam", TypeError, "optimizer: SGD(…), Adam(…) or None is wanted"),
    ("optimizer", SGD, TypeError, "optimizer: SGD(…), Adam(…) or None is wanted"),
    ("rng", -1, ValueError, "rng: a seed of at least 0"),
    ("validation_data", X_XOR, TypeError, "validation_data: a pair (X, y) or None is wanted"),
    ("validation_data", (X_XOR, [0, 1, 5, 0]), ValueError, "validation_data[1]: labels 0 to 2"),
    ("verbose", 1, TypeError, "verbose: True or False"),
]


@pytest.mark.parametrize(("name", "value", "error", "wanted"), BAD_FIT, ids=lambda v: repr(v)[:20])
def test_fit_refuses_and_leaves_every_bit(name: str, value: Any, error: Any, wanted: str) -> None:
    """Not one step is taken on arguments that do not fit."""
    network = Network([2, 3, 3], rng=0)
    before = network.theta.tobytes()
    with pytest.raises(error) as caught:
        network.fit(**{"X": X_XOR, "y": LABELS, "epochs": 1, "verbose": False, name: value})
    assert wanted in str(caught.value)
    assert network.theta.tobytes() == before


def test_backward_wants_forward_first() -> None:
    """Without a forward there is nothing to go back from."""
    with pytest.raises(ValueError, match=r"forward\(X\) is wanted first"):
        Network([2, 3, 2]).backward([0])
    network = Network([2, 3, 2])
    network.forward(X_XOR)
    with pytest.raises(ValueError, match="one entry for each row that forward saw"):
        network.backward(np.eye(2))


def test_labels_for_one_softmax_output_are_refused() -> None:
    """One output of softmax is always 1, which is a mistake that beginners make."""
    with pytest.raises(ValueError, match="softmax of one output is always 1"):
        Network([2, 3, 1]).fit(X_XOR, [0, 1, 1, 0], epochs=1)
