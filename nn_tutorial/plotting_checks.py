"""The checks of `plotting`; the kinds of value they are made of are in `checks` and `data_checks`."""

import math
from typing import Any

import numpy as np

from nn_tutorial.checks import Arguments, describe, finite, positive_integer, samples, yes_or_no
from nn_tutorial.data_checks import at_least, labels, rows, same_length


def check_plot_decision_boundary(model: Any, X: Any, y: Any, ax: Any, resolution: Any) -> Arguments:
    if not callable(getattr(model, "predict", model)):
        raise TypeError(f"model: a function, or something with predict, is wanted, given {describe(model)}")
    X = samples("X", X, 2, "the number of axes of the plane")
    y = np.asarray(y)
    y = labels("y", y[:, 0] if y.ndim == 2 and y.shape[1] == 1 else y)
    same_length("y", y, "X", X)
    _check_axes(ax)
    return {"X": X, "y": y, "resolution": at_least("resolution", resolution, 2)}


def check_plot_history(history: Any, what: Any, ax: Any) -> Arguments:
    if what not in ("loss", "accuracy"):
        raise ValueError(f'what: "loss" or "accuracy" is wanted, given {describe(what)}')
    values = getattr(history, what, None)
    if values is None:
        raise TypeError(f"history: what Network.fit returns is wanted, given {describe(history)}")
    if len(values) == 0:
        raise ValueError(f"history: at least one epoch is wanted, given an empty {what}")
    _check_axes(ax)
    return {}


def check_plot_confusion_matrix(matrix: Any, names: Any, ax: Any) -> Arguments:
    matrix = finite("matrix", matrix)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or len(matrix) == 0:
        raise ValueError(f"matrix: shape (n_classes, n_classes) is wanted, given {matrix.shape}")
    if matrix.min() < 0:
        raise ValueError(f"matrix: counts of 0 or more are wanted, given {matrix.min()}")
    _check_axes(ax)
    return {"matrix": matrix, "names": _one_each("names", names, len(matrix), "class")}


def check_plot_images(images: Any, labels: Any, columns: Any, cmap: Any, symmetric: Any, ax: Any) -> Arguments:
    images = rows("images", images)
    side = math.isqrt(images.shape[1]) if images.ndim == 2 else 0
    if images.ndim == 2 and side > 0 and side * side == images.shape[1]:
        images = images.reshape(-1, side, side)
    if images.ndim != 3 or images.size == 0:
        raise ValueError(
            f"images: shape (n, height, width), or (n, height²) for square images, is wanted, given {images.shape}"
        )
    _check_axes(ax)
    return {
        "images": images,
        "labels": _one_each("labels", labels, len(images), "image"),
        "columns": positive_integer("columns", columns),
        "symmetric": yes_or_no("symmetric", symmetric),
    }


def _one_each(name: str, value: Any, n: int, of_what: str) -> list[Any] | None:
    if value is None:
        return None
    if isinstance(value, str) or not hasattr(value, "__len__"):
        raise TypeError(f"{name}: a list is wanted, given {describe(value)}")
    if len(value) != n:
        raise ValueError(f"{name}: one for each {of_what} is wanted ({n}), given {len(value)}")
    return list(value)


def _check_axes(ax: Any) -> None:
    if ax is not None and not hasattr(ax, "imshow"):
        raise TypeError(f"ax: matplotlib Axes or None are wanted, given {describe(ax)}")
