"""One layer of neurons, each joined to every neuron of the layer before it."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nn_tutorial.checks import Array


def sigmoid_into(z: Array, a: Array) -> None:
    """Write σ(z) = 1 / (1 + e^(−z)) into a.

    A far e^(−z) may be inf, and a is then 0.
    """
    np.negative(z, a)
    np.exp(a, a)
    np.add(a, 1.0, a)
    np.reciprocal(a, a)


def tanh_into(z: Array, a: Array) -> None:
    """Write tanh(z) into a."""
    np.tanh(z, a)


def relu_into(z: Array, a: Array) -> None:
    """Write max(0, z) into a."""
    np.maximum(z, 0.0, out=a)


def softmax_into(z: Array, a: Array) -> None:
    """Write softmax(z) into a and, for the cross-entropy, its log into z."""
    z -= z.max(axis=1, keepdims=True)
    np.exp(z, a)
    sums = a.sum(axis=1, keepdims=True)
    a /= sums
    z -= np.log(sums)


def sigmoid_slope(a: Array) -> Array:
    """Slope of the sigmoid, from its output a: a·(1 − a)."""
    return a * (1.0 - a)


def tanh_slope(a: Array) -> Array:
    """Slope of tanh, from its output a: 1 − a²."""
    return 1.0 - a * a


def relu_slope(a: Array) -> NDArray[np.bool_]:
    """Slope of ReLU, from its output a: 1 where a > 0, else 0."""
    return a > 0


ACTIVATE = {
    "sigmoid": sigmoid_into,
    "tanh": tanh_into,
    "relu": relu_into,
    "softmax": softmax_into,
}
SLOPE: dict[str, Callable[[Array], Any]] = {
    "sigmoid": sigmoid_slope,
    "tanh": tanh_slope,
    "relu": relu_slope,
}


class Dense:
    """A layer: weighted sums, biases and an activation.

    Formula:
        z = X·W + b = A·θ, a = f(z), where A is X with a last column of ones, and θ is W with a
        last row b

        The results go into arrays that are made once for each number of rows and used again, since
        asking for fresh memory costs more than small sums do.

    Args:
        activation: the name of f, "sigmoid", "tanh", "relu" or "softmax".
        theta: W above b, shape (n_inputs + 1, n_outputs); it is kept, not copied.
        dtheta: where backward writes dW above db, same shape.

    Attributes:
        W: weights, shape (n_inputs, n_outputs), a part of theta.
        b: biases, shape (1, n_outputs), the rest of theta.
        A: the input of the last forward and a column of ones, shape (n_samples, n_inputs + 1).
        z: its sums before the activation, shape (n_samples, n_outputs); after softmax, log a.
        a: its output, same shape.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.1.
    """

    def __init__(self, activation: str, theta: Array, dtheta: Array) -> None:
        self.theta, self.dtheta = theta, dtheta
        self.W, self.b = theta[:-1], theta[-1:]
        self.activate = ACTIVATE[activation]
        self.slope = SLOPE.get(activation, relu_slope)
        self.make_room(0)

    def make_room(self, n_samples: int) -> None:
        """Make the arrays that forward and backward write into.

        Args:
            n_samples: rows of the batches that follow.
        """
        (n_inputs, n_outputs), dtype = self.W.shape, self.theta.dtype
        self.X_and_ones = np.ones((n_samples, n_inputs + 1), dtype)
        self.X = self.X_and_ones[:, :-1]
        self.dX = np.empty((n_samples, n_inputs), dtype)
        self.z, self.a = np.empty((2, n_samples, n_outputs), dtype)

    def forward(self, X: Array) -> Array:
        """Give the layer's output.

        Formula:
            z = X·W + b = A·θ, a = f(z)

        Args:
            X: inputs as rows, shape (n_samples, n_inputs), or with their ones already,
                shape (n_samples, n_inputs + 1).

        Returns:
            a, shape (n_samples, n_outputs); the next call overwrites it.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.1.
        """
        if len(X) != len(self.z):
            self.make_room(len(X))
        if X.shape[1] < len(self.theta):
            self.X[...] = X
            X = self.X_and_ones
        self.A = X
        self.A.dot(self.theta, self.z)
        self.activate(self.z, self.a)
        return self.a

    def backward(self, dz: Array) -> None:
        """Work out the gradient of W and b, into dtheta.

        Formula:
            dθ = Aᵀ·dz, which is dW = Xᵀ·dz above db = Σ dz over the samples

        Args:
            dz: slope of the loss for each sum, shape (n_samples, n_outputs).

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        self.A.T.dot(dz, self.dtheta)

    def input_gradient(self, dz: Array) -> Array:
        """Pass the slope on to the layer before.

        Formula:
            dX = dz·Wᵀ

        Args:
            dz: slope of the loss for each sum, shape (n_samples, n_outputs).

        Returns:
            dX, shape (n_samples, n_inputs); the next call overwrites it.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        return dz.dot(self.W.T, self.dX)
