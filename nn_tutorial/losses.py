"""The losses, each followed by its gradient, and the table of those that a network can have.

A loss takes what the last layer gives: the predictions for the squared error, and for the cross-entropies the
scores z before softmax or sigmoid, so that no logarithm of 0 is ever formed.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from nn_tutorial._doors import same_shape
from nn_tutorial.activations import Array, linear, sigmoid, softmax


@same_shape
def mse(a: Array, y: Array) -> float:
    """Mean squared error over samples and outputs.

    Formula:
        L = Σ (a − y)² / (n_samples · n_outputs)

    Args:
        a: predictions, shape (n_samples, n_outputs).
        y: targets, same shape.

    Returns:
        The loss, a number of at least 0.

    Raises:
        ValueError: `y` has another shape.

    Source:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep Learning" (2016), equation 5.4.
    """
    return float(np.mean((a - y) ** 2))


@same_shape
def mse_gradient(a: Array, y: Array) -> Array:
    """Slope of the mean squared error for each prediction: 2·(a − y) / (n_samples · n_outputs)."""
    return 2 * (a - y) / y.size


@same_shape
def cross_entropy(z: Array, y: Array) -> float:
    """Mean surprise at the right class, of softmax outputs.

    Formula:
        L = −Σ y·log(softmax(z)) / n_samples, and log(softmax(z)) = z − log(Σ e^z)

        Each row's maximum is subtracted first, so that no e^z overflows; no logarithm of 0 is formed.

    Args:
        z: weighted sums before softmax, shape (n_samples, n_classes).
        y: one-hot rows, or rows of probabilities with the sum 1, same shape.

    Returns:
        The loss, a number of at least 0.

    Raises:
        ValueError: `y` has another shape.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.108.
    """
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return float(np.sum(y * -log_p) / len(y))


@same_shape
def cross_entropy_gradient(z: Array, y: Array) -> Array:
    """Slope of softmax and cross-entropy together, for each score: (softmax(z) − y) / n_samples."""
    return (softmax(z) - y) / len(y)


@same_shape
def binary_cross_entropy(z: Array, y: Array) -> float:
    """Mean surprise at yes or no, of sigmoid outputs.

    Formula:
        L = −Σ [y·log(σ(z)) + (1 − y)·log(1 − σ(z))] / (n_samples · n_outputs)
          = Σ [y·log(1 + e^(−z)) + (1 − y)·log(1 + e^z)] / (n_samples · n_outputs)

    Args:
        z: weighted sums before the sigmoid, shape (n_samples, n_outputs).
        y: targets in 0..1, same shape.

    Returns:
        The loss, a number of at least 0.

    Raises:
        ValueError: `y` has another shape.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.90.
    """
    return float(np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)))


@same_shape
def binary_cross_entropy_gradient(z: Array, y: Array) -> Array:
    """Slope of sigmoid and cross-entropy together, for each sum: (σ(z) − y) / (n_samples · n_outputs)."""
    return (sigmoid(z) - y) / y.size


class Loss(NamedTuple):
    """A loss for a network: what turns the last layer's z into predictions, the loss, and its gradient for z."""

    output: Callable[[Array], Array]
    value: Callable[[Array, Array], float]
    gradient: Callable[[Array, Array], Array]


# What a network can be told by name. Of an output's losses, the first belongs to it (`loss_for`); a network made from
# sizes takes that one or "mse".
LOSSES = {
    "cross_entropy": Loss(softmax, cross_entropy, cross_entropy_gradient),
    "binary_cross_entropy": Loss(sigmoid, binary_cross_entropy, binary_cross_entropy_gradient),
    "mse": Loss(linear, mse, mse_gradient),
}


def loss_for(output: str) -> str:
    """Name the loss that belongs to an output: the one that holds its function."""
    return next(name for name, loss in LOSSES.items() if loss.output.__name__ == output)
