"""Pictures of data and networks; they need matplotlib, which the rest of the package does not."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from nn_tutorial import _checks as checks
from nn_tutorial._doors import want
from nn_tutorial.activations import Array, Integers
from nn_tutorial.predictor import classes_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# M. Okabe and K. Ito's colours, which colour-blind readers can tell apart; more classes repeat them.
COLORS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
MARKERS = "osD^vPX*"


def plot_decision_boundary(
    model: Any, X: Array, y: Integers, *, ax: "Axes | None" = None, resolution: int = 200
) -> "Axes":
    """Colour the plane by the predicted class, with the samples on it.

    Args:
        model: something with a method `predict`, or a function: points, shape (m, 2), to labels
            (m,), to one output in 0..1 (m, 1), or to one score per class (m, n_classes).
        X: samples, shape (n_samples, 2).
        y: their classes, shape (n_samples,) or (n_samples, 1).
        ax: the Axes to draw on; a new figure if None.
        resolution: number of points along each side at which the model is asked.

    Returns:
        The Axes.

    Raises:
        ImportError: matplotlib is missing.
        TypeError: an argument is not of the kind named above.
        ValueError: a shape does not fit, or a value is not finite.
    """
    is_model = callable(getattr(model, "predict", model)) and not isinstance(model, type)
    want(is_model, "model", "a function, or something with predict, is wanted", model, TypeError)
    X, y = checks.rows("X", X, 2, "the number of axes of the plane"), checks.numbers("y", y)
    y = checks.labels("y", y[:, 0] if y.shape[1:] == (1,) else y)
    checks.as_many("y", y, "row of X", len(X))
    resolution = checks.integer("resolution", resolution, least=2)
    margin = 0.1 * np.ptp(X, axis=0) + 1e-9
    (left, bottom), (right, top) = X.min(axis=0) - margin, X.max(axis=0) + margin
    x1, x2 = np.meshgrid(np.linspace(left, right, resolution), np.linspace(bottom, top, resolution))
    labels = as_labels(getattr(model, "predict", model)(np.column_stack([x1.ravel(), x2.ravel()])), x1.size)
    with drawn_on(ax) as ax:
        for k in np.union1d(labels, y):
            color, marker = COLORS[k % len(COLORS)], MARKERS[k % len(MARKERS)]
            region, (u, v) = (labels == k).reshape(x1.shape), X[y == k].T
            if region.any():  # one class at a time: between 0 and 2 there is no 1
                ax.contourf(x1, x2, region, levels=[0.5, 1.5], colors=[color], alpha=0.25)
            ax.scatter(u, v, s=20, color=color, marker=marker, edgecolors="white", linewidths=0.5, zorder=2)
        return ax


def as_labels(outputs: Any, n: int) -> Integers:
    """Turn what a model gives for n points into class labels."""
    outputs = checks.numbers("what the model gives", outputs)
    if outputs.ndim == 2 and outputs.shape[1] > 0:
        outputs = classes_of(outputs)
    want(outputs.shape == (n,), "model", f"an answer for each of {n} points is wanted", f"shape {outputs.shape}")
    return checks.labels("what the model gives", outputs)  # type: ignore[no-any-return]


def plot_history(history: Any, *, what: str = "loss", ax: "Axes | None" = None) -> "Axes":
    """Draw the loss or the accuracy of each epoch.

    Args:
        history: what `Network.fit` returns.
        what: "loss" or "accuracy".
        ax: the Axes to draw on; a new figure if None.

    Returns:
        The Axes, with a second line if the history has validation values.

    Raises:
        ImportError: matplotlib is missing.
        TypeError: `history` has no list of that name.
        ValueError: `what` is another word, or the list is empty.
    """
    checks.one_of("what", what, ("loss", "accuracy"))
    trained: Any = getattr(history, what, None)
    want(hasattr(trained, "__len__"), "history", "what Network.fit returns is wanted", history, TypeError)
    want(len(trained), "history", "at least one epoch is wanted", f"an empty {what}")
    with drawn_on(ax) as ax:
        for name, label, color, style in (
            (what, "training", COLORS[0], "-"),
            (f"validation_{what}", "validation", COLORS[5], "--"),
        ):
            values = getattr(history, name, ())
            if len(values):
                ax.plot(np.arange(1, len(values) + 1), values, style, color=color, label=label)
        if ax.get_xscale() == "linear":
            ax.locator_params(axis="x", integer=True)
        ax.set_xlabel("epoch")
        ax.set_ylabel(what)
        ax.legend()
        return ax


def plot_confusion_matrix(matrix: Integers, *, names: Sequence[str] | None = None, ax: "Axes | None" = None) -> "Axes":
    """Draw a confusion matrix, each row shaded by its shares.

    Args:
        matrix: counts, shape (n_classes, n_classes), as `confusion_matrix` gives them.
        names: of the classes; their numbers if None.
        ax: the Axes to draw on; a new figure if None.

    Returns:
        The Axes.

    Raises:
        ImportError: matplotlib is missing.
        TypeError: an argument is not of the kind named above.
        ValueError: the matrix is not square, a count is negative, or the names are too few or many.
    """
    matrix = checks.numbers("matrix", matrix)
    square = matrix.ndim == 2 and matrix.shape[0] == matrix.shape[1] > 0
    want(square, "matrix", "shape (n_classes, n_classes) is wanted", matrix.shape)
    want(matrix.min() >= 0, "matrix", "counts of 0 or more are wanted", matrix.min())
    if names is not None:
        checks.as_many("names", names, "class", len(matrix))
    with drawn_on(ax) as ax:
        shares = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
        ax.imshow(shares, cmap="Blues", vmin=0, vmax=1)
        for (i, j), count in np.ndenumerate(matrix):
            ax.text(j, i, f"{count}", ha="center", va="center", color="white" if shares[i, j] > 0.5 else "black")
        ticks = range(len(matrix))
        words = [str(k) for k in ticks] if names is None else list(names)
        ax.set_xticks(ticks, words)
        ax.set_yticks(ticks, words)
        ax.set_xlabel("predicted class")
        ax.set_ylabel("true class")
        return ax


def plot_images(
    images: Array,
    *,
    labels: Sequence[Any] | None = None,
    columns: int = 10,
    cmap: str = "gray_r",
    symmetric: bool = False,
    ax: "Axes | None" = None,
) -> "Axes":
    """Draw many small images side by side on one Axes.

    Args:
        images: shape (n, height, width), or square ones as rows, shape (n, height²).
        labels: what stands over each image; nothing if None.
        columns: number of images in a row.
        cmap: name of a matplotlib colour map.
        symmetric: put 0 in the middle of the colours, as for weights (with cmap="RdBu").
        ax: the Axes to draw on; a new figure if None.

    Returns:
        The Axes.

    Raises:
        ImportError: matplotlib is missing.
        TypeError: an argument is not of the kind named above.
        ValueError: the rows are not square images, a value is not finite, or the labels are too
            few or many.
    """
    images, columns = checks.rows("images", images), checks.integer("columns", columns)
    checks.yes_or_no("symmetric", symmetric)
    side = math.isqrt(images.shape[1]) if images.ndim == 2 else 0
    images = images.reshape(-1, side, side) if side and side * side == images.shape[1] else images
    wanted = "shape (n, height, width), or (n, height²) for square images, is wanted"
    want(images.ndim == 3 and images.size, "images", wanted, images.shape)
    if labels is not None:
        checks.as_many("labels", labels, "image", len(images))
    with drawn_on(ax) as ax:
        n, height, width = images.shape
        columns = min(columns, n)
        gap_above, gap = (max(2, height // 2) if labels is not None else 1), 1
        y, x = height + gap_above, width + gap
        mosaic = np.full((-(-n // columns) * y, columns * x - gap), np.nan)
        for i, image in enumerate(images):
            top, left = i // columns * y + gap_above, i % columns * x
            mosaic[top : top + height, left : left + width] = image
            if labels is not None:
                ax.text(left + (width - 1) / 2, top - 1, str(labels[i]), ha="center", va="bottom", fontsize="small")
        limit = float(np.abs(images).max()) or 1.0
        low = -limit if symmetric else float(images.min())
        ax.imshow(mosaic, cmap=cmap, vmin=low, vmax=limit if symmetric else float(images.max()))
        ax.set_axis_off()
        return ax


@contextmanager
def drawn_on(ax: "Axes | None") -> Iterator["Axes"]:
    """Give the Axes, or those of a new figure, which does not stay open where drawing fails."""
    if ax is not None:
        want(hasattr(ax, "set_xlabel"), "ax", "one Axes is wanted", ax, TypeError)
        yield ax
        return
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        raise ImportError("the plots need matplotlib: pip install matplotlib") from None
    # Not "constrained": its solver now and then ends Python in Safari's engine.
    figure, ax = plt.subplots(layout="tight")
    try:
        yield ax
    except BaseException:
        plt.close(figure)
        raise
