"""The activation functions, each followed by its derivative, and the table of those that a layer can have."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from nn_tutorial._doors import of_arrays

Array: TypeAlias = NDArray[np.floating[Any]]
Integers: TypeAlias = NDArray[np.integer[Any]]


@of_arrays()
def sigmoid(z: Array) -> Array:
    """Squash any number into 0..1.

    Formula:
        σ(z) = 1 / (1 + e^(−z))

        Where e^(−z) is too large for a floating-point number, it becomes infinity, and 1 / ∞ is 0.

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep Learning" (2016), section 3.10.
    """
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def sigmoid_derivative(z: Array) -> Array:
    """Slope of the sigmoid at z, the value before the activation.

    Formula:
        σ'(z) = σ(z) · (1 − σ(z)), at most 1/4, at z = 0

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.88.
    """
    a = sigmoid(z)
    return a * (1 - a)


@of_arrays()
def relu(z: Array) -> Array:
    """Keep what is positive and turn the rest into 0.

    Formula:
        ReLU(z) = max(0, z)

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines",
        ICML (2010).
    """
    return np.maximum(0, z)


def relu_derivative(z: Array) -> Array:
    """Slope of ReLU at z: 1 where z > 0, else 0 (at 0 by convention).

    Formula:
        ReLU'(z) = 1 if z > 0 else 0 = sign(ReLU(z))

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep Learning" (2016), section 6.3.
    """
    return np.sign(relu(z))


@of_arrays()
def tanh(z: Array) -> Array:
    """Squash any number into −1..1.

    Formula:
        tanh(z) = (e^z − e^(−z)) / (e^z + e^(−z)) = 2·σ(2z) − 1

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998), section 4.4.
    """
    return np.tanh(z)


def tanh_derivative(z: Array) -> Array:
    """Slope of tanh at z, the value before the activation.

    Formula:
        tanh'(z) = 1 − tanh(z)², at most 1, at z = 0

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 5.60.
    """
    return 1 - tanh(z) ** 2


def linear(z: Array) -> Array:
    """Leave every number as it is: the output of a network that predicts quantities."""
    return z


def linear_derivative(z: Array) -> Array:
    """Slope of `linear`: 1 everywhere."""
    return np.ones_like(z)


@of_arrays("z: scores, as an array of numbers, are")
def softmax(z: Array) -> Array:
    """Turn the scores of each row into probabilities with the sum 1.

    Formula:
        softmax(z)ᵢ = e^(zᵢ) / Σⱼ e^(zⱼ) = e^(zᵢ − m) / Σⱼ e^(zⱼ − m), m the row's maximum

        With the maximum subtracted, no exponent is above 0, and e^1000 is never formed.

    Args:
        z: scores, shape (n_classes,) or (n_samples, n_classes).

    Returns:
        The same shape; a floating dtype is kept.

    Source:
        J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs",
        Neurocomputing (1990), 227–236.
    """
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)  # type: ignore[no-any-return]


class Activation(NamedTuple):
    """A function for the neurons of a layer, with its derivative: neither can be left out."""

    function: Callable[[Array], Array]
    derivative: Callable[[Array], Array]


# What a layer can be told by name. One more entry here is one more activation, everywhere.
ACTIVATIONS = {
    "relu": Activation(relu, relu_derivative),
    "tanh": Activation(tanh, tanh_derivative),
    "sigmoid": Activation(sigmoid, sigmoid_derivative),
    "linear": Activation(linear, linear_derivative),
}
