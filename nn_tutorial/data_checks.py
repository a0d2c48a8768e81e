"""The checks of the modules about data; the kinds of value they are made of are in `checks`."""

import math
import operator
import os
import re
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from nn_tutorial.checks import (
    Arguments,
    Array,
    describe,
    finite,
    numbers,
    positive_integer,
    positive_number,
    random_source,
    samples,
    yes_or_no,
)

Integers: TypeAlias = NDArray[np.intp]
Bytes: TypeAlias = NDArray[np.uint8]

# One check per function of the package, its arguments in the function's order.


def check_load_mnist(full: Any) -> Arguments:
    return {"full": yes_or_no("full", full)}


def check_download(url: Any, path: Any, sha256: Any, timeout: Any, tries: Any, pause: Any) -> Arguments:
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        raise ValueError(f"url: http://… or https://… is wanted, given {describe(url)}")
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"path: a path is wanted, given {describe(path)}")
    if not isinstance(sha256, str) or not re.fullmatch("[0-9a-f]{64}", sha256):
        raise ValueError(f"sha256: 64 hexadecimal digits are wanted, given {describe(sha256)}")
    return {
        "timeout": positive_number("timeout", timeout),
        "tries": positive_integer("tries", tries),
        "pause": positive_number("pause", pause),
    }


def check_two_classes(n_samples: Any, noise: Any, rng: Any) -> Arguments:
    return {"n_samples": at_least("n_samples", n_samples, 2), **_noise_and_rng(noise, rng)}


def check_circles(n_samples: Any, noise: Any, factor: Any, rng: Any) -> Arguments:
    factor = positive_number("factor", factor)
    if factor >= 1:
        raise ValueError(f"factor: a number between 0 and 1 is wanted, given {factor}")
    return {**check_two_classes(n_samples, noise, rng), "factor": factor}


def check_spirals(n_samples: Any, n_classes: Any, noise: Any, turns: Any, rng: Any) -> Arguments:
    n_classes = positive_integer("n_classes", n_classes)
    return {
        "n_samples": at_least("n_samples", n_samples, n_classes),
        "n_classes": n_classes,
        "turns": positive_number("turns", turns),
        **_noise_and_rng(noise, rng),
    }


def _noise_and_rng(noise: Any, rng: Any) -> Arguments:
    if noise is None or (not isinstance(noise, bool | np.bool_) and isinstance(noise, int | float) and noise == 0):
        noise = 0.0
    else:
        noise = positive_number("noise", noise)
    return {"noise": noise, "rng": random_source("rng", rng)}


def check_train_test_split(X: Any, y: Any, test_size: Any, rng: Any) -> Arguments:
    X, y = rows("X", X), rows("y", y)
    same_length("y", y, "X", X)
    n = len(X)
    if isinstance(test_size, bool | np.bool_) or not isinstance(test_size, int | float | np.integer | np.floating):
        raise TypeError(f"test_size: a share (0.2) or a number of samples (30) is wanted, given {describe(test_size)}")
    if isinstance(test_size, int | np.integer):
        n_test = operator.index(test_size)
    elif 0 < test_size < 1:
        n_test = math.ceil(round(n * float(test_size), 9))  # 0.07 * 100 is 7.000000000000001
    else:
        raise ValueError(f"test_size: a share between 0 and 1 is wanted, given {test_size}")
    if not 0 < n_test < n:
        raise ValueError(f"test_size: at least one sample in either part is wanted, given {test_size} of {n} samples")
    return {"X": X, "y": y, "test_size": n_test, "rng": random_source("rng", rng)}


def check_fit(standardizer: Any, X: Any) -> Arguments:
    X = floating(rows("X", X))
    if X.ndim != 2 or X.shape[1] == 0:
        raise ValueError(f"X: shape (n_samples, n_features) is wanted, given {X.shape}")
    return {"X": X}


def check_transform(standardizer: Any, X: Any) -> Arguments:
    if getattr(standardizer, "mean", None) is None:
        raise ValueError("X: fit(X) with the training data is wanted first, and fit has not been called")
    return {"X": floating(samples("X", X, len(standardizer.mean), "the number of columns seen by fit"))}


def check_one_hot(y: Any, n_classes: Any) -> Arguments:
    y, n_classes = _labels_below("y", y, n_classes)
    return {"y": y, "n_classes": n_classes}


def check_accuracy(y_true: Any, y_pred: Any) -> Arguments:
    y_true, y_pred = labels("y_true", y_true), labels("y_pred", y_pred)
    same_length("y_pred", y_pred, "y_true", y_true)
    return {"y_true": y_true, "y_pred": y_pred}


def check_confusion_matrix(y_true: Any, y_pred: Any, n_classes: Any) -> Arguments:
    arguments = check_accuracy(y_true, y_pred)
    if n_classes is None:
        n_classes = max(int(y.max()) for y in arguments.values()) + 1
    for name, y in arguments.items():
        _labels_below(name, y, n_classes)
    return {**arguments, "n_classes": positive_integer("n_classes", n_classes)}


# The kinds of value that the checks above are made of.


def at_least(name: str, value: Any, least: int) -> int:
    number = positive_integer(name, value)
    if number < least:
        raise ValueError(f"{name}: at least {least} is wanted, given {number}")
    return number


def rows(name: str, value: Any) -> Array:
    """Finite numbers, one or more rows of any shape, in the dtype that they have."""
    array = finite(name, value)
    if array.ndim == 0 or len(array) == 0:
        raise ValueError(f"{name}: at least one row is wanted, given shape {array.shape}")
    return value if isinstance(value, np.ndarray) else array


def floating(array: Array) -> Array:
    """The same numbers in a floating dtype."""
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def same_length(name: str, array: Array, other_name: str, other: Array) -> None:
    if len(array) != len(other):
        raise ValueError(f"{name}: one row per row of {other_name} is wanted ({len(other)}), given {len(array)}")


def labels(name: str, value: Any) -> Integers:
    """Class labels 0, 1, 2, …, shape (n_samples,), as integers that index arrays; whole floats are taken too."""
    array = numbers(name, value)
    if array.ndim != 1:
        hint = ""
        if array.ndim == 2:
            hint = f"; {name}.ravel()" if array.shape[1] == 1 else f"; np.argmax({name}, axis=1)"
            hint += " turns the rows into labels"
        raise ValueError(f"{name}: class labels of shape (n_samples,) are wanted, given shape {array.shape}{hint}")
    if len(array) == 0:
        raise ValueError(f"{name}: at least one label is wanted, given shape (0,)")
    array = finite(name, array)
    bad = np.flatnonzero((array < 0) | (array != np.floor(array)))
    if len(bad):
        raise ValueError(f"{name}: class labels 0, 1, 2, … are wanted, given {array[bad[0]]} at index {bad[0]}")
    return array.astype(np.intp)


def _labels_below(name: str, value: Any, n_classes: Any) -> tuple[Integers, int]:
    array = labels(name, value)
    if n_classes is None:
        return array, int(array.max()) + 1
    n_classes = positive_integer("n_classes", n_classes)
    if array.max() >= n_classes:
        raise ValueError(
            f"{name}: labels below n_classes={n_classes} are wanted, given {array.max()} at index {array.argmax()}"
        )
    return array, n_classes
