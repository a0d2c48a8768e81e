"""What is done to data before training: split it, standardise it, encode the classes."""

import math

import numpy as np

from nn_tutorial._checks import Rng, check_fit, check_labels, check_split, check_transform, integer, optional, seed
from nn_tutorial._doors import checked
from nn_tutorial.activations import Array, Integers


@checked(check_split, rng=seed)
def train_test_split(
    X: Array, y: Array, *, test_size: float = 0.25, rng: Rng = None
) -> tuple[Array, Array, Array, Array]:
    """Put samples aside, at random, that training never sees.

    Args:
        X: samples, shape (n_samples, …).
        y: their targets, shape (n_samples,) or (n_samples, n_outputs).
        test_size: a share, between 0 and 1 (rounded up to whole samples), or a number of samples, an integer.
        rng: a seed, a `numpy.random.Generator`, or None for another split each time.

    Returns:
        X_train, X_test, y_train, y_test: copies, in the dtypes of X and y.

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: X and y differ in length, a value is not finite, or one part would be empty.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 1.3.
    """
    # 0.07 · 100 is 7.000000000000001
    n_test = test_size if test_size >= 1 else math.ceil(round(test_size * len(X), 9))
    order = np.random.default_rng(rng).permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]


class Standardizer:
    """Give each column mean 0 and standard deviation 1.

    What that takes is measured on the training data, and then applied to any data.

    Formula:
        x' = (x − mean) / scale, with the mean and standard deviation of each column in `fit`;
        scale = 1 where a column is constant

    Attributes:
        mean: of each column, float64, shape (n_features,); `fit` sets it.
        scale: standard deviation of each column, or 1, same shape.

    Source:
        Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998), section 4.3.
    """

    mean: Array
    scale: Array

    def __repr__(self) -> str:
        return f"Standardizer(mean={self.mean}, scale={self.scale})" if hasattr(self, "mean") else "Standardizer()"

    @checked(check_fit)
    def fit(self, X: Array) -> "Standardizer":
        """Measure each column; call it with training data only.

        Formula:
            mean = Σ x / n, scale = sqrt(Σ (x − mean)² / n), or 1 where that is 0

        Args:
            X: training data, shape (n_samples, n_features).

        Returns:
            The standardizer itself.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite or whose square is not.

        Source:
            Y. LeCun et al., "Efficient BackProp" (1998), section 4.3.
        """
        mean = X.mean(axis=0, dtype=np.float64)
        scale = X.std(axis=0, dtype=np.float64)
        constant = (X.min(axis=0) == X.max(axis=0)) | (scale == 0)
        # X[0], so that a constant column gives exactly 0
        self.mean = np.where(constant, X[0], mean)
        self.scale = np.where(constant, 1, scale)
        return self

    @checked(check_transform)
    def transform(self, X: Array) -> Array:
        """Apply what `fit` measured.

        Formula:
            x' = (x − mean) / scale

        Args:
            X: training or test data, shape (n_samples, n_features).

        Returns:
            The same shape; a floating dtype is kept, integers become float64.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `fit` has not been called, or `X` has another number of columns, no rows,
                or a value that is not finite.

        Source:
            Y. LeCun et al., "Efficient BackProp" (1998), section 4.3.
        """
        return ((X - self.mean) / self.scale).astype(X.dtype)

    @checked(check_fit)
    def fit_transform(self, X: Array) -> Array:
        """Measure the training data and apply that to it.

        Formula:
            x' = (x − mean) / scale

        Args:
            X: training data, shape (n_samples, n_features).

        Returns:
            The same shape; a floating dtype is kept, integers become float64.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite or whose square is not.

        Source:
            Y. LeCun et al., "Efficient BackProp" (1998), section 4.3.
        """
        return self.fit(X).transform(X)


@checked(check_labels, n_classes=optional(integer))
def one_hot(y: Integers, n_classes: int | None = None) -> Array:
    """Turn class labels into rows with a single 1.

    Formula:
        row[i, k] = 1 if k = y[i] else 0

    Args:
        y: labels 0, 1, 2, …, shape (n_samples,).
        n_classes: number of columns; the largest label + 1 if None.

    Returns:
        float64, shape (n_samples, n_classes).

    Raises:
        TypeError: `y` is not numeric, or `n_classes` not an integer.
        ValueError: `y` has another shape, or a label is not a whole number below n_classes.

    Source:
        C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equation 4.1.
    """
    K = n_classes or y.max() + 1
    return np.where(y[:, np.newaxis] == np.arange(K), 1.0, 0.0)
