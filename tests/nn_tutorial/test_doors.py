"""Doors within doors: what a training was let in with is looked at once, and whatever a reader wrote each time."""

import sys
from collections import Counter
from types import FrameType
from typing import Any

import numpy as np
import pytest

from nn_tutorial import SGD, Dense, Network, NeuralNetwork
from nn_tutorial import _checks as checks

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])
DEEP, NEURAL = Network([2, 4, 1], output="sigmoid", rng=0), NeuralNetwork(2, 4, 1, rng=0)


class LaterWrong(Dense):
    """A layer whose fourth gradient is one that NumPy would broadcast; the first is the trial's."""

    calls = 0

    def backward(self, da: Any) -> Any:
        LaterWrong.calls += 1
        dX: Any = super().backward(da)
        return dX if LaterWrong.calls < 4 else dX[:1]


def fit(network: Any, epochs: int, optimizer: Any = None) -> Any:
    return network.fit(X, Y, epochs=epochs, optimizer=optimizer or SGD(0.5), verbose=False)


def train(network: Any, epochs: int) -> Any:
    return network.train(X, Y, epochs=epochs, lr=1.0, verbose=False)


def checks_called(training: Any, *args: Any) -> Counter[str]:
    seen: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        name = frame.f_code.co_name
        if event == "call" and frame.f_code.co_filename == checks.__file__ and name.startswith("check"):
            seen[name] += 1

    sys.setprofile(note)
    try:
        training(*args)
    finally:
        sys.setprofile(None)
    return seen


@pytest.mark.parametrize(("training", "network"), [(fit, DEEP), (train, NEURAL)])
def test_a_long_training_looks_as_often_as_a_short_one(training: Any, network: Any) -> None:
    short = checks_called(training, network, 1)
    assert short["check_data"] == 1
    assert checks_called(training, network, 50) == short


def test_where_a_reader_wrote_a_layer_each_step_is_looked_at() -> None:
    LaterWrong.calls = 0
    network = Network([Dense(2, 4, "tanh", rng=0), LaterWrong(4, 1, rng=1)], loss="mse")
    with pytest.raises(ValueError, match=r"da: slopes of shape \(4, 4\).* are wanted, given \(1, 4\)"):
        fit(network, 10)
    assert LaterWrong.calls == 4


def test_where_a_reader_wrote_the_optimizer_each_step_is_looked_at() -> None:
    class Crooked(SGD):
        def step(self, parameters: Any, gradients: Any) -> None:
            super().step(parameters, [gradient[:1] for gradient in gradients])

    with pytest.raises(ValueError, match=r"gradients\[0\]: real numbers of the parameter's shape"):
        fit(Network([2, 4, 1], output="sigmoid", rng=0), 2, Crooked(0.5))


@pytest.mark.parametrize("on_the_class", [True, False])
def test_where_a_reader_put_in_a_step_each_step_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, on_the_class: bool
) -> None:
    network = NeuralNetwork(2, 4, 1, rng=0)
    backward = NeuralNetwork.backward

    def crooked(self: Any, y: Any) -> Any:
        backward(self, y)
        self.dW1 = self.dW1[:1]

    if on_the_class:
        monkeypatch.setattr(NeuralNetwork, "backward", crooked)
    else:
        network.backward = lambda y: crooked(network, y)  # type: ignore[method-assign, assignment]
    with pytest.raises(ValueError, match="real numbers of the parameter's shape"):
        train(network, 2)


def test_a_training_that_runs_away_leaves_the_doors_shut() -> None:
    with np.errstate(all="ignore"), pytest.raises(FloatingPointError):
        Network([2, 4, 1], output="linear", rng=0).fit(X, Y, epochs=500, optimizer=SGD(1e6), verbose=False)
    with pytest.raises(ValueError, match=r"gradients\[0\]"):
        SGD(0.1).step([np.zeros((2, 2))], [np.zeros((1, 2))])


def test_validation_data_are_looked_at_after_each_epoch() -> None:
    network = Network([2, 4, 1], output="linear", rng=0)
    result = checks_called(lambda: network.fit(X, Y, epochs=5, validation_data=(X, Y), verbose=False))
    assert result["check_answer"] == 5
