"""The training loop: batches, order, history, progress, Ctrl-C and divergence."""

import builtins
import sys
import types
from typing import Any, ClassVar

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial.deep_network import Network
from nn_tutorial.optimizers import SGD, Adam
from nn_tutorial.training import mini_batches
from tests.nn_tutorial.deep_problems import X_XOR, Y_XOR, blobs


def split(n: int, size: int, seed: int = 0) -> list[Any]:
    """The numbers 0 … n - 1 as they come in batches; X, y and classes must stay together."""
    numbers: Any = np.arange(n)
    batches = []
    for X, y, classes in mini_batches(
        numbers[:, None] * 1.0, numbers[:, None], numbers, size, np.random.default_rng(seed)
    ):
        assert X.ravel().tolist() == y.ravel().tolist() == classes.tolist()
        batches.append(classes.tolist())
    return batches


@given(st.integers(1, 50), st.integers(1, 60), st.integers(0, 100))
def test_every_sample_comes_once_an_epoch(n: int, size: int, seed: int) -> None:
    """None is lost, none comes twice, and the last short batch is kept."""
    batches = split(n, size, seed)
    assert sorted(i for batch in batches for i in batch) == list(range(n))
    assert [len(b) for b in batches[:-1]] == [size] * (len(batches) - 1)
    assert len(batches) == -(-n // size)


def test_the_order_comes_from_rng() -> None:
    """The same seed gives the same order, another seed another one."""
    assert split(20, 6, seed=1) == split(20, 6, seed=1) != split(20, 6, seed=2)
    rng = np.random.default_rng(0)
    X, y = np.arange(9.0)[:, None], np.arange(9.0)
    first, second = ([b[2].tolist() for b in mini_batches(X, y, y, 4, rng)] for _ in range(2))
    assert first != second  # each epoch has an order of its own


def test_the_same_seeds_train_the_same_network() -> None:
    """To the last bit; np.random's global state has no part in it."""
    X, y = blobs()
    thetas = []
    for _ in range(2):
        network = Network([2, 5, 3], rng=1)
        network.fit(X, y, epochs=3, batch_size=7, rng=2, verbose=False)
        thetas.append(network.theta)
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
    assert np.allclose(network.theta, twin.theta, rtol=1e-12, atol=1e-15)
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
    assert np.array_equal(networks[0].theta, networks[1].theta)
    assert networks[0].score(X, y) > 0.9


def test_xor_is_learnt() -> None:
    """Labels 0 and 1 for a single sigmoid output; eight of ten seeds or more."""
    solved = 0
    for seed in range(10):
        network = Network([2, 4, 1], hidden="tanh", output="sigmoid", rng=seed)
        network.fit(X_XOR, [0, 1, 1, 0], epochs=500, optimizer=SGD(lr=1.0), verbose=False)
        solved += network.score(X_XOR, Y_XOR) == 1
    assert solved >= 8


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
    assert np.array_equal(network.theta, alone.theta)


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


class Bar:
    """Stands for tqdm's bar, and keeps what it is told."""

    made: ClassVar[list["Bar"]] = []

    def __init__(self, **options: Any) -> None:
        self.total, self.done, self.lines, self.closed = options["total"], 0, list[str](), False
        self.made.append(self)

    def write(self, line: str, file: Any) -> None:
        self.lines.append(line)

    def update(self) -> None:
        self.done += 1

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize("terminal", [True, False])
def test_a_bar_shows_only_on_a_terminal(terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """With tqdm installed."""
    module: Any = types.ModuleType("tqdm")
    module.tqdm = Bar
    monkeypatch.setitem(sys.modules, "tqdm", module)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    monkeypatch.setattr(Bar, "made", [])
    Network([2, 3, 1], output="sigmoid", rng=0).fit(X_XOR, Y_XOR, epochs=3)
    assert len(Bar.made) == terminal
    for bar in Bar.made:
        assert (bar.total, bar.done, len(bar.lines), bar.closed) == (3, 3, 3, True)


def test_without_tqdm_a_terminal_gets_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The package needs NumPy only."""
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "tqdm":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    Network([2, 3, 1], output="sigmoid", rng=0).fit(X_XOR, Y_XOR, epochs=3)
    assert len(capsys.readouterr().out.splitlines()) == 3


# Stopping early


class Interrupted(SGD):
    """Presses Ctrl-C at its fifth step."""

    def step(self, theta: Any, g: Any) -> None:
        self.steps = getattr(self, "steps", 0) + 1
        if self.steps == 5:
            raise KeyboardInterrupt
        super().step(theta, g)


def test_ctrl_c_leaves_a_usable_network(capsys: pytest.CaptureFixture[str]) -> None:
    """It has the four steps made before, predicts, and can be trained on."""
    X, y = blobs(9)
    network, twin = Network([2, 4, 3], rng=0), Network([2, 4, 3], rng=0)
    history = network.fit(X, y, epochs=10, batch_size=3, optimizer=Interrupted(lr=0.1), rng=0)
    assert history.interrupted
    assert len(history.loss) == 1
    assert "stopped by Ctrl-C after 1 of 10 epochs" in capsys.readouterr().out
    assert network.predict(X).shape == (9,)
    assert np.isfinite(network.theta).all()
    assert not np.array_equal(network.theta, twin.theta)
    again = network.fit(X, y, epochs=2, verbose=False)
    assert len(again.loss) == 2
    with pytest.raises(ValueError, match="X: shape"):  # checks work as before
        network.predict([1, 2])


def test_a_diverging_run_names_epoch_loss_and_cause() -> None:
    """Too large a step, or features out of scale."""
    X, y = blobs()
    with pytest.raises(
        FloatingPointError, match=r"(loss is (nan|inf)|weight is not finite) at epoch \d+: lr=1e\+200 is"
    ):
        Network([2, 4, 3], rng=0).fit(X, y, epochs=50, optimizer=SGD(lr=1e200), verbose=False)
    with pytest.raises(FloatingPointError, match=r"at epoch \d+: X reaches \d.*scale it.*or lr=1e\+100 is too large"):
        Network([2, 4, 3], rng=0).fit(X * 1e3, y, epochs=50, optimizer=SGD(lr=1e100), verbose=False)


@pytest.mark.slow
def test_the_recipe_for_xor_hardly_ever_fails() -> None:
    """What chapter 4 of Page 2 recommends solves XOR from at least 199 of 200 starts."""
    solved = 0
    for seed in range(200):
        network = Network([2, 8, 1], hidden="tanh", output="sigmoid", rng=seed)
        network.fit(X_XOR, Y_XOR, epochs=200, optimizer=Adam(lr=0.1), verbose=False)
        solved += bool(np.abs(network.forward(X_XOR) - Y_XOR).max() < 0.1)
    assert solved >= 199
