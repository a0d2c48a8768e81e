"""The network of many layers: its four steps, its training, and what it refuses."""

import io
import pickle
import re
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial import NeuralNetwork, gradient_check, one_hot
from nn_tutorial.activations import ACTIVATIONS
from nn_tutorial.deep_network import Network
from nn_tutorial.layers import Dense, Softmax
from nn_tutorial.losses import LOSSES
from nn_tutorial.optimizers import SGD, Adam
from tests.nn_tutorial.deep_problems import COMBINATIONS, X_XOR, Y_XOR, all_weights, blobs, deep_problem
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
    assert network.forward(np.array([[1]])) == pytest.approx(np.array([[3 / 4, 1 / 4]]))
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
    for dp, dq in zip(old.backward(Y_XOR), new.backward(Y_XOR), strict=True):
        assert np.allclose(dp, dq, rtol=1e-12, atol=1e-16)
    old.train(X_XOR, Y_XOR, epochs=1000, lr=2.0, verbose=False)
    new.fit(X_XOR, Y_XOR, epochs=1000, optimizer=SGD(lr=2.0), verbose=False)
    # roundings grow over a thousand steps, to 1e-15 here
    for p, q in zip(parameters_of(old), new.parameters, strict=True):
        assert np.allclose(p, q, rtol=1e-10, atol=1e-12)


# Finite differences


@pytest.mark.parametrize("depth", [1, 3])
@pytest.mark.parametrize("n_outputs", [1, 2, 10])
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


# Laws


def test_parameters_are_the_network() -> None:
    """Writing into them changes it; their shapes are those of chapter 7."""
    network = Network([2, 3, 4, 2], rng=0)
    assert [p.shape for p in network.parameters] == [(2, 3), (1, 3), (3, 4), (1, 4), (4, 2), (1, 2)]
    before = network.forward(X_XOR)
    network.parameters[-1][0, 0] += 100
    assert not np.array_equal(network.forward(X_XOR), before)
    for p in network.parameters:
        p[...] = 0
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


def test_a_pickled_network_is_a_network_of_its_own() -> None:
    """It can be trained, and the original stays."""
    X, y = blobs()
    network = Network([2, 8, 3], rng=0)
    twin = pickle.loads(pickle.dumps(network))
    before = all_weights(network)
    twin.fit(X, y, epochs=20, verbose=False, optimizer=SGD(0.5))
    assert twin.score(X, y) > 0.9
    assert np.array_equal(all_weights(network), before)


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
    assert two.score(X_XOR, [0, 1, 1, 0]) == two.score(X_XOR, Y_XOR)


def test_float32_stays_float32() -> None:
    """From the weights to the output."""
    network = Network([2, 3, 2], dtype=np.float32, rng=0)
    assert network.forward(X_XOR.astype(np.float32)).dtype == np.float32
    assert all(g.dtype == np.float32 for g in network.backward([0, 1, 1, 0]))


# What is refused, and nothing changes

HALF = SimpleNamespace(forward=None, parameters=[])
BAD_NETWORK: list[Any] = [
    ({"layers": [3]}, ValueError, "layers: a list of at least two sizes"),
    ({"layers": 3}, TypeError, "layers: a list of at least two sizes"),
    ({"layers": [3, 0, 1]}, ValueError, "layers[1]: a positive integer is wanted, given 0"),
    ({"layers": [3, 2.0]}, TypeError, "layers[1]: a positive integer is wanted"),
    ({"layers": [Dense(3, 3, rng=0)] * 2}, ValueError, "layers: each layer once is wanted, given one twice"),
    ({"layers": [Dense(2, 3), Dense(4, 2)]}, ValueError, "layers[1]: 3 inputs are wanted, as many as the outputs of layers[0], given Dense(4, 2, 'linear')"),
    ({"layers": [Dense(2, 3), Softmax()]}, ValueError, "layers[1]: a last layer that gives scores is wanted with cross_entropy, which"),
    ({"layers": [Dense(2, 1, "sigmoid")], "output": "sigmoid"}, ValueError, "layers[0]: a last layer that gives scores is wanted with binary_cross_entropy, which has its own sigmoid"),
    ({"layers": [Dense(2, 2), HALF]}, TypeError, "layers[1] lacks backward and gradients: a layer with forward, backward, "),
    ({"layers": [Dense, Dense(2, 2)]}, TypeError, "layers[0] lacks forward and backward and parameters and gradients: a layer with"),
    ({"layers": [Dense(2, 2), 3]}, TypeError, "layers[1] lacks forward and backward and parameters and gradients: a layer with"),
    ({"hidden": "swish"}, ValueError, "hidden: 'relu' or 'tanh' or 'sigmoid' or 'linear' is wanted, given 'swish'"),
    ({"hidden": None}, TypeError, "hidden: 'relu' or"),
    ({"output": "relu"}, ValueError, "output: 'softmax' or 'sigmoid' or 'linear' is wanted, given 'relu'"),
    ({"loss": "binary_cross_entropy"}, ValueError, "loss: 'cross_entropy' or 'mse' is wanted with output='softmax'"),
    ({"output": "sigmoid", "loss": "cross_entropy"}, ValueError, "with output='sigmoid'"),
    ({"rng": "7"}, TypeError, "rng: a seed"),
    ({"dtype": np.int64}, TypeError, "dtype: np.float32 or np.float64 is wanted"),
    ({"dtype": None}, TypeError, "dtype: np.float32"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "error", "wanted"), BAD_NETWORK, ids=str)
def test_a_network_that_cannot_be_is_refused(given: Any, error: Any, wanted: str) -> None:
    """The error says what was given and what is wanted."""
    with pytest.raises(error) as caught:
        Network(**{"layers": [2, 3, 2], **given})
    assert wanted in str(caught.value)


LABELS = [0, 1, 2, 0]
BAD_FIT: list[Any] = [
    *[("X", bad, TypeError, "X: numbers are wanted") for bad in NOT_NUMBERS],
    *[("X", [[0, bad]] * 4, ValueError, "X: finite numbers are wanted") for bad in NOT_FINITE],
    ("X", [[1.0]] * 4, ValueError, "X: shape (n_samples, 2) is wanted"),
    ("X", np.empty((0, 2)), ValueError, "X: at least one row is wanted"),
    *[("y", bad, TypeError, "y: numbers are wanted") for bad in NOT_NUMBERS],
    ("y", [0, 1, 2], ValueError, "y: one for each row of X is wanted (4), given 3"),
    (
        "y",
        [0, 1, 2, 3],
        ValueError,
        "y: labels 0 to 2 are wanted, since the last layer has 3 outputs, given 3 at index 3",
    ),
    ("y", [0, 1, 2, -1], ValueError, "y: labels 0 to 2 are wanted"),
    ("y", [0, 1, 2, 0.5], ValueError, "given 0.5 at index 3"),
    ("y", [[0], [1], [2], [0]], ValueError, "y.ravel() turns a column into labels"),
    ("y", np.ones((4, 3)), ValueError, "y: rows with the sum 1 are wanted with cross_entropy, given 3 in row 0"),
    ("y", [[0.333334] * 3] * 4, ValueError, "y: rows with the sum 1 are wanted with cross_entropy, given 1.000002 in"),
    ("y", [[2, -1, 0]] * 4, ValueError, "y: outputs in 0..1 are wanted"),
    ("y", np.eye(3), ValueError, "y: one for each row of X is wanted (4), given 3"),
    ("epochs", 0, ValueError, "epochs: a positive integer is wanted"),
    ("epochs", 1.5, TypeError, "epochs: a positive integer is wanted"),
    ("batch_size", 0, ValueError, "batch_size: a positive integer is wanted"),
    *[
        ("optimizer", bad, TypeError, "optimizer: SGD(…), Adam(…) or None is wanted")
        for bad in ("adam", SGD, object(), type("Half", (), {"step": 1})())
    ],
    ("rng", -1, ValueError, "rng: a seed (an integer of at least 0)"),
    ("validation_data", X_XOR, TypeError, "validation_data: a pair (X, y) or None is wanted"),
    ("validation_data", (X_XOR, [0, 1, 5, 0]), ValueError, "validation_data[1]: labels 0 to 2"),
    ("verbose", 1, TypeError, "verbose: True or False"),
]


@pytest.mark.parametrize(("name", "value", "error", "wanted"), BAD_FIT, ids=lambda v: repr(v)[:20])
def test_fit_refuses_and_leaves_every_bit(name: str, value: Any, error: Any, wanted: str) -> None:
    """Not one step is taken on arguments that do not fit."""
    network = Network([2, 3, 3], rng=0)
    before = all_weights(network)
    with pytest.raises(error) as caught:
        network.fit(**{"X": X_XOR, "y": LABELS, "epochs": 1, "verbose": False, name: value})
    assert wanted in str(caught.value)
    assert np.array_equal(all_weights(network), before)


# Training


def test_the_same_seeds_train_the_same_network() -> None:
    """To the last bit; np.random's global state has no part in it."""
    X, y = blobs()
    thetas = []
    for _ in range(2):
        network = Network([2, 5, 3], rng=1)
        network.fit(X, y, epochs=3, batch_size=7, rng=2, verbose=False)
        thetas.append(all_weights(network))
    assert np.array_equal(thetas[0], thetas[1])


def test_one_epoch_of_batches_by_hand() -> None:
    """Forward, backward and a step for each batch, and the mean of the losses on the way."""
    X, y = blobs(10)
    network, twin = Network([2, 4, 3], rng=1), Network([2, 4, 3], rng=1)
    history = network.fit(X, y, epochs=1, batch_size=4, optimizer=SGD(lr=0.3), rng=5, verbose=False)
    total, right = 0.0, 0
    order = np.random.default_rng(5).permutation(10)
    for rows in (order[:4], order[4:8], order[8:]):
        loss, accuracy = twin.evaluate(X[rows], y[rows])
        total, right = total + loss * len(rows), right + round(accuracy * len(rows))
        for p, g in zip(twin.parameters, twin.backward(y[rows]), strict=True):
            p -= 0.3 * g
    assert np.allclose(all_weights(network), all_weights(twin), rtol=1e-12, atol=1e-15)
    assert history.loss == pytest.approx([total / 10])
    assert history.accuracy == [right / 10]


@pytest.mark.parametrize(
    "optimizer", [SGD(lr=0.3), SGD(lr=0.05, momentum=0.9), Adam(lr=0.02)], ids=["SGD", "m", "Adam"]
)
def test_labels_and_one_hot_rows_are_the_same(optimizer: Any) -> None:
    """And both learn."""
    X, y = blobs()
    networks = [Network([2, 8, 3], rng=1) for _ in range(2)]
    for network, targets in zip(networks, (y, np.eye(3)[y]), strict=True):
        network.fit(X, targets, epochs=30, batch_size=16, optimizer=optimizer, rng=0, verbose=False)
    assert np.array_equal(all_weights(networks[0]), all_weights(networks[1]))
    assert networks[0].score(X, y) > 0.9


def test_the_history_has_an_entry_an_epoch() -> None:
    """Of the validation data too, which are measured after the epoch and never trained on."""
    X, y = blobs()
    network, alone = Network([2, 5, 3], rng=0), Network([2, 5, 3], rng=0)
    held_out = blobs(9, seed=1)
    history = network.fit(X, y, epochs=4, batch_size=8, rng=0, validation_data=held_out, verbose=False)
    lists = (history.loss, history.accuracy, history.validation_loss, history.validation_accuracy)
    assert [len(values) for values in lists] == [4, 4, 4, 4]
    assert (history.validation_loss[-1], history.validation_accuracy[-1]) == network.evaluate(*held_out)
    without = alone.fit(X, y, epochs=4, batch_size=8, rng=0, verbose=False)
    assert without.validation_loss == []
    assert np.array_equal(all_weights(network), all_weights(alone))


# Progress


def test_a_line_is_printed_every_epoch(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no terminal is, lines and nothing else; verbose=False prints nothing."""
    X, y = blobs()
    Network([2, 3, 3], rng=0).fit(X, y, epochs=10, validation_data=(X, y))
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("epoch  1/10  loss ")
    assert "  val. loss " in lines[9]
    assert max(map(len, lines)) <= 78
    assert printed.err == ""
    Network([2, 3, 3], rng=0).fit(X, y, epochs=10, verbose=False)
    assert capsys.readouterr() == ("", "")


# Stopping early


class Interrupted(SGD):
    """Presses Ctrl-C at its fifth step."""

    def step(self, parameters: Any, gradients: Any) -> None:
        self.steps = getattr(self, "steps", 0) + 1
        if self.steps == 5:
            raise KeyboardInterrupt
        super().step(parameters, gradients)


def test_ctrl_c_leaves_a_usable_network(capsys: pytest.CaptureFixture[str]) -> None:
    """It has the four steps made before, predicts, and can be trained on."""
    X, y = blobs(9)
    network, twin = Network([2, 4, 3], rng=0), Network([2, 4, 3], rng=0)
    history = network.fit(X, y, epochs=10, batch_size=3, optimizer=Interrupted(lr=0.1), rng=0)
    assert history.interrupted
    assert len(history.loss) == 1
    assert "stopped by Ctrl-C after 1 of 10 epochs" in capsys.readouterr().out
    assert network.predict(X).shape == (9,)
    assert np.isfinite(all_weights(network)).all()
    assert not np.array_equal(all_weights(network), all_weights(twin))
    again = network.fit(X, y, epochs=2, verbose=False)
    assert len(again.loss) == 2
    with pytest.raises(ValueError, match="X: shape"):  # checks work as before
        network.predict([1, 2])


def test_a_diverging_run_names_epoch_loss_and_cause() -> None:
    """Too large a step, or features out of scale."""
    X, y = blobs()
    with pytest.raises(
        FloatingPointError, match=r"(loss is (nan|inf)|a weight has reached .*) at epoch \d+: lr=1e\+200 is"
    ):
        Network([2, 4, 3], rng=0).fit(X, y, epochs=50, optimizer=SGD(lr=1e200), verbose=False)
    with pytest.raises(FloatingPointError, match=r"at epoch \d+: X reaches \d.*scale it.*or lr=1e\+100 is too large"):
        Network([2, 4, 3], rng=0).fit(X * 1e3, y, epochs=50, optimizer=SGD(lr=1e100), verbose=False)


def split(n: int, size: int, seed: int) -> list[list[int]]:
    """The rows of each batch of an epoch, as a layer sees them."""
    seen: list[list[int]] = []

    class Watch(Dense):
        def forward(self, X: Any) -> Any:
            seen.append(X.ravel().astype(int).tolist())
            return super().forward(X)

    network = Network([Watch(1, 1)], loss="mse")
    network.fit(
        np.arange(n)[:, None], np.zeros(n), epochs=1, batch_size=size, optimizer=SGD(1e-9), rng=seed, verbose=False
    )
    return seen


@given(st.integers(1, 50), st.integers(1, 60), st.integers(0, 100))
def test_every_sample_comes_once_an_epoch(n: int, size: int, seed: int) -> None:
    """None is lost, none comes twice, and the last short batch is kept."""
    batches = split(n, size, seed)
    assert sorted(i for batch in batches for i in batch) == list(range(n))
    assert [len(b) for b in batches[:-1]] == [size] * (len(batches) - 1)
    assert len(batches) == -(-n // size)


def test_the_order_comes_from_rng() -> None:
    """The same seed gives the same order, another seed another one; all at once need none."""
    assert split(20, 6, seed=1) == split(20, 6, seed=1) != split(20, 6, seed=2)
    assert split(20, 20, seed=1) == [list(range(20))]


class Closed(io.StringIO):
    """A standard output that has been closed, as a window program has it."""

    def write(self, text: str) -> int:
        raise ValueError("I/O operation on closed file")


@pytest.mark.parametrize("stdout", [None, Closed(), object()], ids=["None", "closed", "no file"])
def test_training_needs_no_standard_output(stdout: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python train.py >&-`, pythonw, the window of an editor."""
    if stdout is not None and not hasattr(stdout, "write"):
        stdout = type("Window", (), {"write": lambda self, text: None})()  # neither isatty nor flush
    network = Network([2, 3, 1], output="sigmoid", rng=0)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stdout)
        history = network.fit(X_XOR, Y_XOR, epochs=2)
    assert len(history.loss) == 2


def test_a_network_that_has_diverged_is_not_used_in_silence() -> None:
    """With nan as its weights it would call every sample class 0, and a smaller step would be blamed once more."""
    X, y = blobs()
    network = Network([2, 4, 3], rng=0)
    with pytest.raises(FloatingPointError):
        network.fit(X, y, epochs=50, optimizer=SGD(lr=1e200), verbose=False)
    calls = (
        network.predict,
        network.predict_proba,
        lambda X: network.score(X, y),
        lambda X: network.evaluate(X, y),
        lambda X: network.fit(X, y, epochs=1),
    )
    for call in calls:
        with pytest.raises(
            ValueError,
            match=r"^parameters\[0\]: numbers below 1e\+18 are wanted \(this.*make a new one\), given \d.*e\+",
        ):
            call(X)


def test_a_weight_that_runs_away_ends_the_training_in_its_epoch() -> None:
    """Trap: with the squared error the loss is still finite, and a training would end as if it were a good one."""
    X, y = blobs()
    held_out = blobs(9, seed=1)
    with pytest.raises(FloatingPointError, match=r"a weight has reached \d.*e\+\d+ at epoch 1: lr=1e\+30 is too large"):
        Network([2, 4, 3], rng=0).fit(X, y, epochs=3, optimizer=SGD(1e30), validation_data=held_out, verbose=False)


def test_weights_set_by_hand_may_be_integers() -> None:
    """A gate with whole weights answers like any other network."""
    network = Network([2, 1], output="sigmoid", rng=0)
    network.layers[0].W, network.layers[0].b = np.array([[4], [4]]), np.array([-6])
    assert network.predict([[1, 1], [0, 1]]).tolist() == [1, 0]


# Regression


def test_a_network_learns_a_parabola() -> None:
    """Quantities in, quantities out: predict gives the values, and nothing is called right or wrong."""
    X = np.linspace(-1, 1, 50)[:, None]
    network = Network([1, 16, 1], hidden="tanh", output="linear", rng=0)
    assert network.loss_name == "mse"
    history = network.fit(X, X[:, 0] ** 2, epochs=300, optimizer=Adam(0.02), verbose=False)
    assert history.loss[-1] < 0.002
    assert np.array_equal(network.predict(X), network.forward(X))
    assert np.isnan(history.accuracy).all()
    assert "accuracy" not in history.line(300)
    for call in (network.predict_proba, lambda X: network.score(X, X)):
        with pytest.raises(ValueError, match=r"^output: a network for classes is wanted, given 'linear'"):
            call(X)


# Layers of one's own


class Scale:
    """A layer with one parameter: it multiplies."""

    def __init__(self) -> None:
        self.parameters, self.gradients = [np.ones((1, 1))], [np.zeros((1, 1))]

    def forward(self, X: Any) -> Any:
        self.X = X
        return X * self.parameters[0]

    def backward(self, da: Any) -> Any:
        self.gradients = [np.sum(da * self.X, keepdims=True)]
        return da * self.parameters[0]


class Own:
    """A layer of a reader's, with parameters that are as good as none."""

    parameters: Any = ()
    gradients: Any = ()

    def forward(self, X: Any) -> Any:
        return X

    def backward(self, da: Any) -> Any:
        return da


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_network_takes_layers_that_a_reader_wrote(place: int) -> None:
    """First, in the middle or last: every gradient is right, and it learns."""
    X, y = blobs()
    layers: list[Any] = [Dense(2, 8, "tanh", rng=0), Dense(8, 3, rng=1)]
    layers.insert(place, Scale())
    network = Network(layers, loss="cross_entropy")
    rows = np.eye(3)[y]
    network.forward(X)
    for p, g in zip(network.parameters, [g.copy() for g in network.backward(rows)], strict=True):
        assert gradient_check(lambda: network.evaluate(X, rows)[0], p, g) < 1e-7
    network.fit(X, y, epochs=60, optimizer=Adam(0.05), verbose=False)
    assert network.score(X, y) > 0.9
    assert "Scale" in repr(network)


def gives(method: str, change: Any) -> Any:
    """A layer that gives something else, forward or back."""
    return type("Mine", (Scale,), {method: lambda self, a: change(getattr(Scale, method)(self, a))})()


@pytest.mark.parametrize(
    ("method", "change", "told"),
    [
        ("forward", lambda a: None, "X: numbers are wanted, given NoneType None"),
        ("backward", lambda da: None, "da: numbers are wanted, given NoneType None"),
        ("backward", lambda da: 1.0, "da: slopes of shape (4, 3), that of the outputs, are wanted, given ()"),
        ("backward", lambda da: da.sum(axis=0), "da: slopes of shape (4, 3), that of the outputs, are wanted, given (3,)"),
        ("backward", lambda da: da[:1], "da: slopes of shape (4, 3), that of the outputs, are wanted, given (1, 3)"),
        ("backward", lambda da: da[:, :1], "da: slopes of shape (4, 3), that of the outputs, are wanted, given (4, 1)"),
    ],
)  # fmt: skip
def test_a_layer_that_gives_what_the_others_cannot_take_is_noticed(method: str, change: Any, told: str) -> None:
    """Trap: NumPy broadcasts a gradient of another shape, and every layer before trains on a wrong one in silence."""
    network = Network([Dense(2, 3, rng=0), gives(method, change), Dense(3, 2, rng=1)])
    before = all_weights(network)
    with pytest.raises((TypeError, ValueError), match=rf"^{re.escape(told)}"):
        network.fit(X_XOR, [0, 1, 1, 0], epochs=1, verbose=False)
    assert np.array_equal(all_weights(network), before)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (np.tanh, "Activation(function, derivative) is wanted, given"),
        ((np.tanh,), "Activation(function, derivative) is wanted, given"),
        ((np.tanh, None), "Activation(function, derivative) is wanted, given"),
    ],
)
def test_an_activation_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, entry: Any, told: str) -> None:
    monkeypatch.setitem(ACTIVATIONS, "mine", entry)
    for make in (lambda: Dense(2, 3, "mine"), lambda: Network([2, 3, 2], hidden="mine")):
        with pytest.raises(TypeError, match=rf"^ACTIVATIONS\['mine'\]: {re.escape(told)}"):
            make()


@pytest.mark.parametrize("value", ["0.1", None, np.nan, 0.0])
def test_a_rate_set_later_is_looked_at(value: Any) -> None:
    """Trap: nan was put down to a rate that is too large."""
    network, optimizer = Network([2, 3, 2], rng=0), Adam()
    optimizer.lr, optimizer.t = value, 7
    before = all_weights(network)
    with pytest.raises((TypeError, ValueError), match=r"^optimizer\.lr: a positive number is wanted, given "):
        network.fit(X_XOR, [0, 1, 1, 0], epochs=1, optimizer=optimizer, verbose=False)
    assert np.array_equal(all_weights(network), before)
    assert optimizer.t == 7


def test_a_loss_of_the_readers_own_may_be_a_number_of_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mean of float32 is no float of Python's."""
    monkeypatch.setitem(LOSSES, "mse", LOSSES["mse"]._replace(value=lambda a, y: np.mean((a - y) ** 2)))
    network = Network([2, 3, 2], loss="mse", rng=0, dtype=np.float32)
    assert network.fit(X_XOR, [0, 1, 1, 0], epochs=2, verbose=False).loss[1] > 0


def test_nan_is_no_answer() -> None:
    """Trap: the largest of a row of nan is the first, so it would be class 0, and half of the labels right."""
    X, y = np.ones((4, 2)), [0, 1, 0, 1]
    fresh = Network([2, 4, 2], rng=0)
    with pytest.raises(ValueError, match=r"^validation_data\[0\]: numbers below 5e\+138 are wanted, .* given 1e\+308"):
        fresh.fit(X, y, epochs=1, validation_data=(X * 1e308, y), verbose=False)
    own = Network([Dense(2, 2, rng=0), gives("forward", lambda a: a * np.nan)])
    own.layers[0].b[:] = 1e17
    for name in ("predict", "predict_proba", "evaluate", "score"):
        given = [y] if name in ("evaluate", "score") else []
        with pytest.raises(ValueError, match=r"^X: numbers below"):
            getattr(fresh, name)(X * 1e308, *given)
        with pytest.raises(FloatingPointError, match=r"^outputs: .*, given nan for X of up to 1 and .* up to 1e\+17"):
            getattr(own, name)(X, *given)


@pytest.mark.parametrize("labels", [True, False])
@pytest.mark.parametrize("last", [2, 7])
def test_the_outputs_are_those_of_the_last_layer(last: int, labels: bool) -> None:
    """Also where it is another than the network was made with, as when a network learns other classes."""
    X, y = blobs()
    targets = y % last if labels else one_hot(y % last, last)
    replaced, longer = Network([2, 4, 3], rng=0), Network([2, 4, 3], rng=0)
    replaced.layers[-1] = Dense(4, last, rng=1)
    longer.layers.append(Dense(3, last, rng=1))
    for network in (replaced, longer):
        network.fit(X, targets, epochs=2, verbose=False, validation_data=(X, targets))
        with pytest.raises(
            ValueError, match=f"labels 0 to {last - 1} are wanted, since the last layer has {last} outputs"
        ):
            network.evaluate(X, y + last)


@pytest.mark.parametrize("output", ["softmax", "sigmoid"])
def test_behind_a_last_layer_of_the_readers_the_targets_say_how_many_outputs_there_are(output: str) -> None:
    """Labels, as many classes as the largest; of a sigmoid, yes or no; validation data may lack a class."""
    X, y = blobs()
    y = y if output == "softmax" else y % 2
    K = 3 if output == "softmax" else 1
    layers = [Dense(2, 4, "tanh", rng=0), Dense(4, K, rng=1), Scale()]
    network = Network(layers, output=output)
    rows = np.eye(3)[y] if K == 3 else y[:, np.newaxis]
    network.fit(X, y, epochs=2, validation_data=(X[y < 1], y[y < 1]), verbose=False)
    assert network.evaluate(X, y) == network.evaluate(X, rows)
    with pytest.raises(ValueError, match=rf"^y: .*rows of shape \(n_samples, {K}\) are wanted, given \({len(X)}, 5\)"):
        network.fit(X, np.eye(5)[y], epochs=1, verbose=False)


@pytest.mark.parametrize("shape", [(4,), (4, 1), (1, 1), ()])
def test_a_fit_with_a_bias_of_another_shape_moves_and_draws_nothing(shape: Any) -> None:
    """Trap: a flat one is noticed only in the first step, when the order is drawn, and by its gradient."""
    X, y = blobs()
    network, rng, adam = Network([2, 4, 3], rng=0), np.random.default_rng(0), Adam()
    network.fit(X, y, epochs=2, optimizer=adam, verbose=False)
    network.layers[0].b = np.ones(shape)
    before = network.layers[0].W.copy()
    with pytest.raises(
        ValueError, match=r"^parameters\[1\]: shape \(1, 4\) is wanted, which goes with the other parame"
    ):
        network.fit(X, y, epochs=2, batch_size=8, optimizer=adam, rng=rng, verbose=False)
    assert np.array_equal(network.layers[0].W, before)
    assert adam.t == 2
    assert rng.integers(2**60) == np.random.default_rng(0).integers(2**60)


def test_a_column_of_biases_is_not_broadcast_in_a_prediction() -> None:
    """A flat one does as well as a row, as long as nothing moves."""
    X, _ = blobs(4)
    network = Network([2, 4, 3], rng=0)
    answer = network.predict_proba(X)
    network.layers[0].b = np.zeros(4)
    assert np.array_equal(network.predict_proba(X), answer)
    network.layers[0].b = np.zeros((4, 1))
    for call in (network.predict, network.predict_proba, lambda X: network.evaluate(X, [0] * len(X))):
        with pytest.raises(ValueError, match=r"^parameters\[1\]: shape \(1, 4\) is wanted, .* given \(4, 1\)"):
            call(X)


def test_a_softmax_at_the_end_is_an_output_of_classes() -> None:
    """As in a network made from sizes; with a loss that has its own, probabilities would go through softmax twice."""
    X, y = blobs()
    wanted, layers = Network([2, 4, 3], loss="mse", rng=0), [Dense(2, 4, "relu"), Dense(4, 3), Softmax()]
    network = Network(layers, loss="mse")
    for p, q in zip(network.parameters, wanted.parameters, strict=True):
        p[...] = q
    assert network.output == "softmax"
    assert network.evaluate(X, y) == wanted.evaluate(X, y)
    assert np.array_equal(network.predict(X), wanted.predict(X))


def test_a_first_layer_is_refused_further_on() -> None:
    """Trap: it gives no gradient to the layer before, which NumPy notices in the first step of a training."""
    old = Network([2, 3, 2], rng=0)
    with pytest.raises(
        ValueError, match=r"^layers\[1\]: a layer .*is_first = False.* given Dense\(2, 3, 'relu'\), which"
    ):
        Network([Dense(2, 2, rng=0), *old.layers])
    old.layers[0].is_first = False
    X, y = blobs()
    Network([Dense(2, 2, rng=0), *old.layers[:1], Dense(3, 3, rng=0)]).fit(X, y, epochs=1, verbose=False)


def test_a_refused_call_leaves_what_forward_has_seen() -> None:
    """Trap: how many outputs there are is asked of the layers, which must not forget the samples before."""
    X, y = blobs()
    network = Network([Dense(2, 4, "tanh", rng=0), Dense(4, 3, rng=1)])
    network.forward(X)
    loss = network.loss(y)
    with pytest.raises(ValueError, match="labels 0 to 2 are wanted"):
        network.evaluate(X[:4], [0, 1, 5, 0])
    assert network.loss(y) == loss


def test_a_layer_of_the_readers_may_change_the_width() -> None:
    """Layers must fit together as far as the package knows them."""
    Network([Dense(2, 3), Scale(), Dense(4, 2)])
    own = type("Dense", (Scale,), {"W": np.ones((4, 2))})  # by chance it has the same name
    Network([Dense(2, 3), own()])
    Network([own(), Dense(2, 2)]).fit(X_XOR, [0, 1, 1, 0], epochs=1, verbose=False)  # its W says nothing of its inputs


def test_a_network_and_a_history_say_what_they_are() -> None:
    """As they are made, and how far they came."""
    network = Network([2, 3, 1], output="sigmoid", rng=0)
    assert repr(network) == "Network([2, 3, 1], hidden='relu', output='sigmoid', loss='binary_cross_entropy')"
    assert re.fullmatch(r"History\(2 epochs, loss 0\.\d{4}\)", repr(network.fit(X_XOR, Y_XOR, epochs=2, verbose=False)))


@pytest.mark.parametrize(
    ("X", "given"), [([0, 1], r"\(2,\); X\.reshape\(1, -1\) makes"), (np.ones((4, 3)), r"\(4, 3\)$")]
)
def test_forward_refuses_what_predict_refuses(X: Any, given: str) -> None:
    """A flat sample would go through all layers, and only the way back would fail."""
    for network, size in ((Network([2, 3, 2]), "layers"), (Network([Dense(2, 2)]), "the number of its inputs")):
        for call in (network.forward, network.predict):
            with pytest.raises(
                ValueError, match=rf"^X: shape \(n_samples, 2\) is wanted, since {size}.* is 2, given {given}"
            ):
                call(X)


@pytest.mark.parametrize("n_inputs", [2, 4])
def test_class_numbers_count_for_a_list_of_layers_as_one_hot_rows_do(n_inputs: int) -> None:
    """Also where there are as many outputs as inputs, so that predictions could pass for samples."""
    rng = np.random.default_rng(0)
    X, labels = rng.normal(size=(9, n_inputs)), rng.integers(2, size=9)
    network = Network([Dense(n_inputs, 5, "tanh", rng=0), Dense(5, 2, "linear", rng=1)])
    network.forward(X)
    assert network.loss(labels) == network.loss(one_hot(labels, 2))
    network.backward(one_hot(labels, 2))
    wanted = [gradient.copy() for gradient in network.gradients]
    network.backward(labels)
    for found, gradient in zip(network.gradients, wanted, strict=True):
        np.testing.assert_array_equal(found, gradient)


def test_a_fit_that_is_refused_leaves_the_optimiser_its_memory() -> None:
    """A weight that cannot move is found before anything has changed."""
    X, y = blobs()
    network, adam = Network([2, 8, 3], rng=0), Adam()
    network.fit(X, y, epochs=2, optimizer=adam, verbose=False)
    network.layers[0].W.flags.writeable = False
    with pytest.raises(ValueError, match=re.escape("parameters[0]: a writeable array is wanted")):
        network.fit(X, y, epochs=2, optimizer=adam, verbose=False)
    assert adam.t == 2


def after_forward(network: Network) -> Network:
    network.forward(X_XOR)
    return network


def layer(**given: Any) -> Any:
    """A layer of a reader's: `Own`, but for what is given."""
    return type("Mine", (Own,), given)()


def half(kind: type) -> Any:
    """A network whose class has an `__init__` of its own, which calls no other."""
    return type("Half", (kind,), {"__init__": lambda self: None})()


SIGMOID: Any = {"output": "sigmoid", "rng": 0}
REFUSED: dict[str, tuple[Callable[[], object], type[Exception], str]] = {
    # with the squared error, the training would end as if it had gone well
    "a target above 1": (lambda: Network([2, 3, 1], loss="mse", **SIGMOID).fit(X_XOR, [[2.0]] * 4, epochs=1), ValueError, r"^y: outputs in 0..1 are wanted, since sigmoid gives no others, given"),
    "a target below 0": (lambda: Network([2, 3, 1], output="softmax", loss="mse").fit(X_XOR, [[-1.0]] * 4, epochs=1), ValueError, r"^y: outputs in 0..1 are wanted, since softmax gives no others, given"),
    "no forward": (lambda: Network([2, 3, 2]).backward([0]), ValueError, r"forward\(X\) is wanted first"),
    "other rows": (lambda: after_forward(Network([2, 3, 2])).backward(np.eye(2)), ValueError, "one for each row that forward saw"),
    "labels of one softmax": (lambda: Network([2, 3, 1]).fit(X_XOR, [0, 1, 1, 0], epochs=1), ValueError, "softmax of one output is always 1"),
    # the loss would be inf before the first step, and the learning rate be blamed
    "a square beyond float64": (lambda: Network([2, 1], output="linear").fit(X_XOR, [1e200, 0, 0, 0], epochs=1), ValueError, r"^y: numbers below 5e\+138 are wanted, whose squares fit float64, given 1e\+200"),
    "labels of a regression": (lambda: Network([2, 4, 2], output="linear").fit(X_XOR, [0, 1, 2, 0], epochs=1), ValueError, r"^y: rows of shape \(n_samples, 2\) are wanted, given \(4,\)$"),
    "text in the right shape": (lambda: after_forward(Network([2, 3, 1], **SIGMOID)).loss(np.full((4, 1), "1")), TypeError, "y: numbers are wanted, given an array of <U"),
    "half a Network": (lambda: half(Network).predict(X_XOR), ValueError, r"^Half: a network whose __init__ calls super\(\).__init__\(…\) is wanted"),
    "half a NeuralNetwork": (lambda: half(NeuralNetwork).predict(X_XOR), ValueError, r"^Half: a network whose __init__ calls super\(\).__init__\(…\) is wanted"),
    "fit of the class": (lambda: Network.fit(X_XOR, [0, 1, 1, 0], epochs=1), TypeError, "called on the class itself: make a Network first"),
    "predict of the class": (lambda: Network.predict(X_XOR), TypeError, r"Network\.predict\(X\) is wanted"),  # which stands in another class
    "nan without parameters": (lambda: Network([layer(forward=lambda self, X: X * np.nan)]).predict(X_XOR), FloatingPointError, "given nan for X of up to 1 and parameters of up to 0$"),
    "a method": (lambda: Network([Dense(2, 2), layer(parameters=lambda self: [])]), TypeError, r"layers\[1\]\.parameters: a list of arrays is wanted; of a method, @property"),
    # a property that fails was called missing, and the reader looked for what stands there
    "a slip in a property": (lambda: Network([Dense(2, 3), layer(parameters=property(lambda self: [self.wieght]))]), AttributeError, "'Mine' object has no attribute 'wieght'"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_by_name(case: str) -> None:
    """Each was a trap: an answer all the same, or an error in Python's or NumPy's words."""
    call, error, told = REFUSED[case]
    with pytest.raises(error, match=told):
        call()
