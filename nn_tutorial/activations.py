"""The activation functions, each followed by its derivative."""

import numpy as np

from nn_tutorial.checks import Array, check_activation, checked
from nn_tutorial.network_checks import check_softmax


@checked(check_activation)
def sigmoid(z: Array) -> Array:
    """Squash any number into 0..1, without overflow.

    Formula:
        σ(z) = 1 / (1 + e^(−z)) = e^(−log(e^0 + e^(−z)))

        `np.logaddexp(0, -z)` is that logarithm, computed without ever forming e^1000.

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept, integers become float64.

    Raises:
        TypeError: `z` is not numeric.

    Source:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep Learning" (2016), sections 3.10 and 4.1.
    """
    return np.exp(-np.logaddexp(0, -z))


@checked(check_activation)
def sigmoid_derivative(z: Array) -> Array:
    """Slope of the sigmoid at z, the value before the activation.

    Formula:
        σ'(z) = σ(z) · (1 − σ(z)), at most 1/4, at z = 0

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept, integers become float64.

    Raises:
        TypeError: `z` is not numeric.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.88.
    """
    a = sigmoid(z)
    return a * (1 - a)


@checked(check_activation)
def relu(z: Array) -> Array:
    """Keep what is positive and turn the rest into 0.

    Formula:
        ReLU(z) = max(0, z)

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept, integers stay integers.

    Raises:
        TypeError: `z` is not numeric.

    Source:
        V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines",
        ICML (2010).
    """
    return np.maximum(0, z)


@checked(check_activation)
def relu_derivative(z: Array) -> Array:
    """Slope of ReLU at z: 1 where z > 0, else 0 (at 0 by convention).

    Formula:
        ReLU'(z) = 1 if z > 0 else 0

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept, integers become float64.

    Raises:
        TypeError: `z` is not numeric.

    Source:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep Learning" (2016), section 6.3.
    """
    return np.heaviside(z, 0)


@checked(check_activation)
def tanh(z: Array) -> Array:
    """Squash any number into −1..1.

    Formula:
        tanh(z) = (e^z − e^(−z)) / (e^z + e^(−z)) = 2·σ(2z) − 1

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept, integers become float64.

    Raises:
        TypeError: `z` is not numeric.

    Source:
        Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998), section 4.4.
    """
    return np.tanh(z)


@checked(check_activation)
def tanh_derivative(z: Array) -> Array:
    """Slope of tanh at z, the value before the activation.

    Formula:
        tanh'(z) = 1 − tanh(z)², at most 1, at z = 0

    Args:
        z: a number or an array of any shape.

    Returns:
        The same shape; a floating dtype is kept, integers become float64.

    Raises:
        TypeError: `z` is not numeric.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 5.59 and around.
    """
    return 1 - np.tanh(z) ** 2


@checked(check_softmax)
def softmax(z: Array) -> Array:
    """Turn the scores of each row into probabilities with the sum 1.

    Formula:
        softmax(z)ᵢ = e^(zᵢ) / Σⱼ e^(zⱼ) = e^(zᵢ − m) / Σⱼ e^(zⱼ − m), m the row's maximum

        With the maximum subtracted, no exponent is above 0, and e^1000 is never formed.

    Args:
        z: scores, shape (n_classes,) or (n_samples, n_classes).

    Returns:
        The same shape; a floating dtype is kept, integers become float64.

    Raises:
        TypeError: `z` is not numeric.
        ValueError: `z` is a single number, or has no classes.

    Source:
        J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs",
        Neurocomputing (1990), 227–236.
    """
    e: Array = np.exp(z - z.max(axis=-1, keepdims=True))
    a: Array = e / e.sum(axis=-1, keepdims=True)
    return a
