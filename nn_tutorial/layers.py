"""The layers of a deep network, each with its way forward and its way back.

Whatever has `forward`, `backward`, `parameters` and `gradients` is a layer: a network takes yours as well.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from nn_tutorial._checks import Rng, activation_name, check_rows, check_slopes, float_type, integer, seed
from nn_tutorial._doors import checked, explained, quick
from nn_tutorial.activations import ACTIVATIONS, Array, softmax
from nn_tutorial.losses import LOSSES


class Dense:
    """A layer in which each neuron is joined to every input.

    Formula:
        z = X·W + b, a = f(z)

        Weights start as standard normal × sqrt(2 / n_inputs) (He initialisation), biases at 0.

    Args:
        n_inputs: numbers that come in for each sample.
        n_outputs: neurons of the layer.
        activation: the name of f: "relu", "tanh", "sigmoid" or "linear" (z itself).
        rng: a seed, a `numpy.random.Generator`, or None for a new random start.
        dtype: np.float64 or np.float32.

    Attributes:
        W, b: weights (n_inputs, n_outputs) and biases (1, n_outputs); dW, db: their gradients.
        is_first: True for a layer that the data comes into, so that backward works out nothing for before it.

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: a size is below 1, or the activation is unknown.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.1.
    """

    @checked(n_inputs=integer, n_outputs=integer, activation=activation_name, rng=seed, dtype=float_type)
    def __init__(
        self, n_inputs: int, n_outputs: int, activation: str = "linear", *, rng: Rng = None, dtype: Any = np.float64
    ) -> None:
        rng = np.random.default_rng(rng)
        W = rng.standard_normal((n_inputs, n_outputs)) * np.sqrt(2 / n_inputs)
        self.W, self.b = W.astype(dtype), np.zeros((1, n_outputs), dtype)
        self.dW, self.db = np.zeros_like(self.W), np.zeros_like(self.b)
        self.activation, self.is_first = activation, False
        self.f, self.derivative = ACTIVATIONS[activation]

    def __repr__(self) -> str:
        return f"Dense({len(self.W)}, {self.W.shape[1]}, {self.activation!r})"

    @property
    def parameters(self) -> list[Array]:
        """W and b."""
        return [self.W, self.b]

    @property
    def gradients(self) -> list[Array]:
        """dW and db, as the last backward has left them."""
        return [self.dW, self.db]

    @quick(check_rows, "X: inputs as rows, shape (n_samples, n_inputs), are")
    def forward(self, X: Array) -> Array:
        """Give the layer's output, and keep what backward needs.

        Args:
            X: inputs as rows, shape (n_samples, n_inputs).

        Returns:
            a, shape (n_samples, n_outputs).
        """
        z = X @ self.W + self.b
        self.X, self.z = X, z
        return self.f(z)

    @quick(check_slopes, "da: slopes, shape (n_samples, n_outputs), once forward(X) of rows has been called, are")
    def backward(self, da: Array) -> Array | None:
        """Work out dW and db, and the gradient for the layer before.

        Formula:
            dz = da · f'(z), dW = Xᵀ·dz, db = Σ dz over the samples, dX = dz·Wᵀ

        Args:
            da: slope of the loss for each output, shape (n_samples, n_outputs).

        Returns:
            dX, shape (n_samples, n_inputs), or None from a first layer: nobody asks for the gradient of the data.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        dz = da * self.derivative(self.z)
        self.dW = self.X.T @ dz
        self.db = dz.sum(axis=0, keepdims=True)
        return None if self.is_first else dz @ self.W.T


class Softmax:
    """A layer without parameters that turns scores into probabilities.

    A network with the cross-entropy has no need of it, since that loss holds its own softmax.

    Formula:
        a = softmax(z), dz = a · (da − Σ da·a over the row)

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.106.
    """

    parameters: tuple[Array, ...] = ()
    gradients: tuple[Array, ...] = ()

    def __repr__(self) -> str:
        return "Softmax()"

    @explained("z: scores as rows, shape (n_samples, n_classes), are")
    def forward(self, z: Array) -> Array:
        """Give softmax(z), row by row."""
        a = softmax(z)
        self.a = a
        return a

    @quick(check_slopes, "da: slopes, shape (n_samples, n_classes), once forward(z) of rows has been called, are")
    def backward(self, da: Array) -> Array:
        """Give the gradient for z, in the shape of da."""
        dz: Array = self.a * (da - (da * self.a).sum(axis=1, keepdims=True))
        return dz


def dense_layers(sizes: Sequence[int], hidden: str, output: str, loss: str, rng: Rng, dtype: Any) -> list[Any]:
    """Make the layers of a network from its sizes; the last one gives what the loss takes."""
    rng = np.random.default_rng(rng)
    in_loss = output == LOSSES[loss].output.__name__  # the loss works out the output's function itself
    last = "linear" if in_loss or output == "softmax" else output
    names = [hidden] * (len(sizes) - 2) + [last]
    layers = [Dense(m, n, name, rng=rng, dtype=dtype) for (m, n), name in zip(pairwise(sizes), names, strict=True)]
    layers[0].is_first = True
    return [*layers, Softmax()] if output == "softmax" and not in_loss else layers
