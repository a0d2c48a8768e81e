"""The losses, each followed by its gradient at the last layer's weighted sums."""

from typing import Any

import numpy as np

from nn_tutorial.checks import Array, checked
from nn_tutorial.network_checks import check_activations_and_targets, check_sums_and_targets


@checked(check_activations_and_targets)
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
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not finite.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 5.11.
    """
    e = a - y
    return float(np.vdot(e, e)) / e.size


@checked(check_activations_and_targets)
def mse_gradient(a: Array, y: Array) -> Array:
    """Slope of the mean squared error for each prediction.

    Formula:
        dL/da = 2·(a − y) / (n_samples · n_outputs)

    Args:
        a: predictions, shape (n_samples, n_outputs).
        y: targets, same shape.

    Returns:
        dL/da, same shape.

    Raises:
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not finite.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.3.
    """
    return (a - y) * (2 / y.size)


@checked(check_sums_and_targets)
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
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not finite.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.108.
    """
    z = z - z.max(axis=1, keepdims=True)
    log_of_sums = np.log(np.exp(z).sum(axis=1))
    return float(log_of_sums.sum() - np.vdot(z, y)) / len(y)


@checked(check_activations_and_targets)
def cross_entropy_gradient(a: Array, y: Array) -> Array:
    """Slope of softmax and cross-entropy together, for each sum z.

    Formula:
        dL/dz = (a − y) / n_samples, where a = softmax(z)

    Args:
        a: the outputs of softmax, shape (n_samples, n_classes).
        y: one-hot rows, or rows of probabilities with the sum 1, same shape.

    Returns:
        dL/dz, same shape.

    Raises:
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not finite.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.109.
    """
    return (a - y) * (1 / len(y))


@checked(check_sums_and_targets)
def binary_cross_entropy(z: Array, y: Array) -> float:
    """Mean surprise at yes or no, of sigmoid outputs.

    Formula:
        L = −Σ [y·log(σ(z)) + (1 − y)·log(1 − σ(z))] / (n_samples · n_outputs)
          = Σ [log(1 + e^z) − z·y] / (n_samples · n_outputs)

    Args:
        z: weighted sums before the sigmoid, shape (n_samples, n_outputs).
        y: targets in 0..1, same shape.

    Returns:
        The loss, a number of at least 0.

    Raises:
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not finite.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.90.
    """
    return float((np.logaddexp(0, z) - z * y).sum()) / y.size


@checked(check_activations_and_targets)
def binary_cross_entropy_gradient(a: Array, y: Array) -> Array:
    """Slope of sigmoid and cross-entropy together, for each sum z.

    Formula:
        dL/dz = (a − y) / (n_samples · n_outputs), where a = σ(z)

    Args:
        a: the outputs of the sigmoid, shape (n_samples, n_outputs).
        y: targets in 0..1, same shape.

    Returns:
        dL/dz, same shape.

    Raises:
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not finite.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.91.
    """
    return (a - y) * (1 / y.size)


def loss_and_gradient(output: str, loss: str, z: Array, a: Array, y: Array) -> tuple[float, Array]:
    """The loss of a last layer, and its slope for each sum z.

    Formula:
        dz = (a − y) / n_samples for softmax and cross-entropy,
        dz = (a − y) / y.size for sigmoid and binary cross-entropy;
        with da = 2·(a − y) / y.size of the squared error:
        dz = da·a·(1 − a) for sigmoid, dz = a·(da − Σ da·a over the row) for softmax

    Args:
        output: "softmax" or "sigmoid".
        loss: "cross_entropy", "binary_cross_entropy" or "mse".
        z: sums of a last layer of sigmoid, or log a of one of softmax, shape (n_samples, n_outputs).
        a: its output, same shape.
        y: targets, same shape.

    Returns:
        (loss, dz).

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.3.1 and equation 4.106.
    """
    dz = a - y
    if loss == "mse":
        value = float(np.vdot(dz, dz)) / y.size
        dz *= 2 / y.size
        if output == "softmax":
            dz -= (dz * a).sum(axis=1, keepdims=True)
        else:
            dz *= 1.0 - a
        dz *= a
    elif loss == "cross_entropy":
        value = -float(np.vdot(z, y)) / len(y)
        dz *= 1 / len(y)
    else:
        value = binary_cross_entropy(z, y)
        dz *= 1 / y.size
    return value, dz


def classes_of(a: Array) -> Any:
    """The class of each row: the largest of several outputs, or whether the only one is above 1/2."""
    return a.argmax(axis=1) if a.shape[1] > 1 else a[:, 0] > 0.5


def count_right(a: Array, classes: Array) -> int:
    """How many rows have the class that is wanted."""
    return int(np.count_nonzero(classes_of(a) == classes))
