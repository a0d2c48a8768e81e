"""Doors within doors: each step of a training is looked at, so what a reader wrote cannot go wrong in silence later."""

from typing import Any

import numpy as np
import pytest

from nn_tutorial import SGD, Dense, Network, NeuralNetwork

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])


class LaterWrong(Dense):
    """A layer whose fourth gradient is one that NumPy would broadcast."""

    calls = 0

    def backward(self, da: Any) -> Any:
        LaterWrong.calls += 1
        dX: Any = super().backward(da)
        return dX if LaterWrong.calls < 4 else dX[:1]


def fit(network: Any, epochs: int, optimizer: Any = None) -> Any:
    return network.fit(X, Y, epochs=epochs, optimizer=optimizer or SGD(0.5), verbose=False)


def train(network: Any, epochs: int) -> Any:
    return network.train(X, Y, epochs=epochs, lr=1.0, verbose=False)


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

    with pytest.raises(ValueError, match=r"gradients\[0\]: floating-point numbers of the parameter's shape"):
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
    with pytest.raises(ValueError, match="floating-point numbers of the parameter's shape"):
        train(network, 2)
