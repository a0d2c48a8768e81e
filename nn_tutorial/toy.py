"""Points in the plane that no straight line divides: moons, circles, spirals."""

from collections.abc import Sequence

import numpy as np

from nn_tutorial._checks import Rng, between_0_and_1, check_points, integer, not_negative, optional, positive, seed
from nn_tutorial._doors import checked
from nn_tutorial.activations import Array, Integers


@checked(check_points, noise=optional(not_negative, 0.0), rng=seed)
def make_moons(n_samples: int = 100, *, noise: float = 0.0, rng: Rng = None) -> tuple[Array, Integers]:
    """Draw two half-moons, one reaching into the other.

    Formula:
        t from 0 to π; class 0: (cos t, sin t); class 1: (1 − cos t, 1/2 − sin t);
        then each coordinate + noise · a standard normal number, and the samples in random order

    Args:
        n_samples: number of points, at least 2; class 1 has one more where it is odd.
        noise: standard deviation of the noise, 0 or more, or None for 0.
        rng: a seed, a `numpy.random.Generator`, or None for other points each time.

    Returns:
        X, float64, shape (n_samples, 2), and y, integers (np.intp), shape (n_samples,).

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: a number is too small.

    Source:
        F. Pedregosa et al., "Scikit-learn: machine learning in Python", JMLR 12 (2011),
        `make_moons`.
    """
    t0 = np.linspace(0, np.pi, n_samples // 2)
    t1 = np.linspace(0, np.pi, n_samples - n_samples // 2)
    moon0 = np.column_stack([np.cos(t0), np.sin(t0)])
    moon1 = np.column_stack([1 - np.cos(t1), 0.5 - np.sin(t1)])
    return shuffled_with_noise([moon0, moon1], noise, rng)


@checked(check_points, noise=optional(not_negative, 0.0), factor=between_0_and_1, rng=seed)
def make_circles(
    n_samples: int = 100, *, noise: float = 0.0, factor: float = 0.8, rng: Rng = None
) -> tuple[Array, Integers]:
    """Draw a circle around a smaller one.

    Formula:
        t from 0 to 2π; class 0: (cos t, sin t); class 1: factor · (cos t, sin t);
        then each coordinate + noise · a standard normal number, and the samples in random order

    Args:
        n_samples: number of points, at least 2; class 1 has one more where it is odd.
        noise: standard deviation of the noise, 0 or more, or None for 0.
        factor: radius of the inner circle, between 0 and 1.
        rng: a seed, a `numpy.random.Generator`, or None for other points each time.

    Returns:
        X, float64, shape (n_samples, 2), and y, integers (np.intp), shape (n_samples,).

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: a number is too small or too large.

    Source:
        F. Pedregosa et al., "Scikit-learn: machine learning in Python", JMLR 12 (2011),
        `make_circles`.
    """
    t0 = np.linspace(0, 2 * np.pi, n_samples // 2, endpoint=False)
    t1 = np.linspace(0, 2 * np.pi, n_samples - n_samples // 2, endpoint=False)
    outer = np.column_stack([np.cos(t0), np.sin(t0)])
    inner = factor * np.column_stack([np.cos(t1), np.sin(t1)])
    return shuffled_with_noise([outer, inner], noise, rng)


@checked(check_points, n_classes=integer, noise=optional(not_negative, 0.0), turns=positive, rng=seed)
def make_spirals(
    n_samples: int = 100, *, n_classes: int = 2, noise: float = 0.0, turns: float = 1.0, rng: Rng = None
) -> tuple[Array, Integers]:
    """Draw spirals that wind around each other, one for each class.

    Formula:
        r from 0 (left out) to 1; class k of K: r · (cos t, sin t) with t = 2π · (turns · r + k/K);
        then each coordinate + noise · a standard normal number, and the samples in random order

    Args:
        n_samples: number of points, at least n_classes; the first classes have one more where it
            does not divide.
        n_classes: number of spirals, at least 1.
        noise: standard deviation of the noise, 0 or more, or None for 0; two arms are 1 / (turns · n_classes) apart.
        turns: how often each spiral goes round, a positive number.
        rng: a seed, a `numpy.random.Generator`, or None for other points each time.

    Returns:
        X, float64, shape (n_samples, 2), and y, integers (np.intp), shape (n_samples,), 0 to n_classes − 1.

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: a number is too small.

    Source:
        K. J. Lang and M. J. Witbrock, "Learning to tell two spirals apart", Proceedings of the
        1988 Connectionist Models Summer School.
    """
    arms = []
    for k in range(n_classes):
        n = (n_samples + n_classes - 1 - k) // n_classes
        r = np.arange(1, n + 1) / n
        t = 2 * np.pi * (turns * r + k / n_classes)
        arms.append(np.column_stack([r * np.cos(t), r * np.sin(t)]))
    return shuffled_with_noise(arms, noise, rng)


def shuffled_with_noise(classes: Sequence[Array], noise: float, rng: Rng) -> tuple[Array, Integers]:
    """Join the points of each class, add noise and mix their order."""
    rng = np.random.default_rng(rng)
    X = np.vstack(classes)
    sizes = [len(points) for points in classes]
    y = np.repeat(np.arange(len(classes)), sizes)
    X += noise * rng.standard_normal(X.shape)
    order = rng.permutation(len(X))
    return X[order], y[order]
