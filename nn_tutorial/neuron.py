"""The simplest neuron: a weighted sum, a bias and a step."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from nn_tutorial._checks import check_perceptron, numbers
from nn_tutorial._doors import checked, explained


@checked(check_perceptron, inputs=numbers, weights=numbers, bias=numbers)
@explained("inputs, weights and bias: numbers, one weight for each input, are")
def perceptron(inputs: ArrayLike, weights: ArrayLike, bias: float) -> Any:
    """Fire (1) where the weighted sum plus the bias reaches 0, else 0.

    Formula:
        z = x1·w1 + x2·w2 + … + xn·wn + b, output = 1 if z >= 0 else 0

    Args:
        inputs: one sample, shape (n_features,), or a batch of rows, shape (n_samples, n_features).
        weights: one weight per feature, shape (n_features,).
        bias: a number; it moves the decision boundary away from the origin.

    Returns:
        0 or 1 for one sample; an integer array of shape (n_samples,) for a batch.

    Source:
        F. Rosenblatt, "The perceptron", Psychological Review 65 (1958), 386–408.
    """
    z = np.dot(inputs, weights) + bias
    return (z >= 0).astype(int)
