"""The referee of every gradient: a finite difference."""

from collections.abc import Callable

import numpy as np

from nn_tutorial._checks import check_gradient_check, movable, numbers, positive
from nn_tutorial._doors import checked
from nn_tutorial.activations import Array


@checked(check_gradient_check, parameter=movable, gradient=numbers, eps=positive)
def gradient_check(loss: Callable[[], float], parameter: Array, gradient: Array, eps: float = 1e-5) -> float:
    """Measure how far a gradient is from finite differences of the loss.

    Formula:
        numeric = (L(w + ε) − L(w − ε)) / 2ε for each entry w of `parameter`;
        result = ‖gradient − numeric‖ / (‖gradient‖ + ‖numeric‖), 0 where both are zero

        In float64 a right gradient gives about 1e-9 or less, and one that is k times too large (k − 1) / (k + 1);
        where only a few of many entries are wrong, less. In float32 rounding drowns the difference. A loss that
        does not read `parameter` anew, as one without forward, gives 1.

    Args:
        loss: a function without arguments that reads `parameter` and returns the loss, a number.
        parameter: floating array of any shape, moved in place and put back exactly.
        gradient: the gradient to judge, same shape as `parameter`.
        eps: half the width of the difference, a positive number.

    Returns:
        The relative distance, a float from 0 to 1, or nan where the loss is.

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: the shapes differ, `loss` returns no number, a value is not finite or its square no float, or
            `eps` is not positive.

    Source:
        W. H. Press et al., "Numerical Recipes" (3rd ed., 2007), section 5.7.
    """
    numeric = np.zeros_like(parameter)
    for i in np.ndindex(parameter.shape):
        original = parameter[i]
        try:
            parameter[i] = original + eps
            above = loss()
            parameter[i] = original - eps
            below = loss()
        finally:
            parameter[i] = original
        numeric[i] = (above - below) / (2 * eps)
    scale = np.linalg.norm(gradient) + np.linalg.norm(numeric)
    distance = np.linalg.norm(gradient - numeric)
    return float(distance / scale) if scale != 0 else 0.0
