"""The checks of the deep network, its losses and optimizers; no idea of the tutorial lives here."""

from typing import Any

import numpy as np

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

HIDDEN = ("relu", "tanh", "sigmoid")
LOSSES = {"softmax": ("cross_entropy", "mse"), "sigmoid": ("binary_cross_entropy", "mse")}

# One check per function, its arguments in the function's order.


def check_softmax(z: Any) -> Arguments:
    z = numbers("z", z)
    if z.ndim == 0 or z.shape[-1] == 0:
        raise ValueError(f"z: shape (n_classes,) or (n_samples, n_classes) is wanted, given {z.shape}")
    return {"z": z}


def check_activations_and_targets(a: Any, y: Any) -> Arguments:
    return dict(zip("ay", _same_shape("a", a, y), strict=True))


def check_sums_and_targets(z: Any, y: Any) -> Arguments:
    return dict(zip("zy", _same_shape("z", z, y), strict=True))


def check_sgd(optimizer: Any, lr: Any, momentum: Any) -> Arguments:
    return {"lr": positive_number("lr", lr), "momentum": _below_one("momentum", momentum)}


def check_adam(optimizer: Any, lr: Any, beta1: Any, beta2: Any, eps: Any) -> Arguments:
    return {
        "lr": positive_number("lr", lr),
        "beta1": _below_one("beta1", beta1),
        "beta2": _below_one("beta2", beta2),
        "eps": positive_number("eps", eps),
    }


def check_deep_network(
    network: Any, layer_sizes: Any, hidden: Any, output: Any, loss: Any, rng: Any, dtype: Any
) -> Arguments:
    if not isinstance(layer_sizes, list | tuple) or len(layer_sizes) < 2:
        raise (ValueError if isinstance(layer_sizes, list | tuple) else TypeError)(
            f"layer_sizes: a list of at least two sizes is wanted, inputs first, given {describe(layer_sizes)}"
        )
    sizes = tuple(positive_integer(f"layer_sizes[{i}]", size) for i, size in enumerate(layer_sizes))
    _one_of("hidden", hidden, HIDDEN)
    _one_of("output", output, tuple(LOSSES))
    if loss is None:
        loss = LOSSES[output][0]
    _one_of("loss", loss, LOSSES[output], f" with output={output!r}")
    try:
        kind = np.dtype(dtype)
    except TypeError:
        kind = None
    if dtype is None or kind not in (np.float32, np.float64):
        raise TypeError(f"dtype: np.float32 or np.float64 is wanted, given {describe(dtype)}")
    return {"layer_sizes": sizes, "loss": loss, "rng": random_source("rng", rng), "dtype": kind}


def check_samples(network: Any, X: Any) -> Arguments:
    return {"X": _samples("X", network, X)}


def check_deep_backward(network: Any, y: Any) -> Arguments:
    seen = len(network.layers[-1].z)
    if seen == 0:
        raise ValueError(f"y: forward(X) is wanted first, given {describe(y)}, and forward has not been called")
    return {"y": _targets("y", network, y, seen, "row that forward saw")}


def check_evaluate(network: Any, X: Any, y: Any) -> Arguments:
    X = _samples("X", network, X)
    return {"X": X, "y": _targets("y", network, y, len(X), "row of X")}


def check_fit(
    network: Any, X: Any, y: Any, epochs: Any, batch_size: Any, optimizer: Any, rng: Any, validation_data: Any,
    verbose: Any,
) -> Arguments:  # fmt: skip
    X = _samples("X", network, X)
    y = _targets("y", network, y, len(X), "row of X")
    if batch_size is not None:
        batch_size = positive_integer("batch_size", batch_size)
    if optimizer is not None and (isinstance(optimizer, type) or not hasattr(optimizer, "step")):
        raise TypeError(f"optimizer: SGD(…), Adam(…) or None is wanted, given {describe(optimizer)}")
    if validation_data is not None:
        if not isinstance(validation_data, tuple | list) or len(validation_data) != 2:
            raise TypeError(f"validation_data: a pair (X, y) or None is wanted, given {describe(validation_data)}")
        X_val = _samples("validation_data[0]", network, validation_data[0])
        y_val = _targets("validation_data[1]", network, validation_data[1], len(X_val), "row of its X")
        validation_data = (X_val, y_val)
    return {
        "X": X,
        "y": y,
        "epochs": positive_integer("epochs", epochs),
        "batch_size": batch_size,
        "rng": random_source("rng", rng),
        "validation_data": validation_data,
        "verbose": yes_or_no("verbose", verbose),
    }


# The kinds of value that the checks above are made of.


def _same_shape(name: str, value: Any, y: Any) -> tuple[Array, Array]:
    value, y = finite(name, value), finite("y", y)
    if value.ndim != 2 or value.size == 0:
        raise ValueError(f"{name}: shape (n_samples, n_outputs) is wanted, given {value.shape}")
    if y.shape != value.shape:
        raise ValueError(f"y: the shape of {name}, {value.shape}, is wanted, given {y.shape}")
    return value, y


def _below_one(name: str, value: Any) -> float:
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | float | np.integer | np.floating):
        raise TypeError(f"{name}: a number from 0 to below 1 is wanted, given {describe(value)}")
    if not 0 <= value < 1:
        raise ValueError(f"{name}: a number from 0 to below 1 is wanted, given {describe(value)}")
    return float(value)


def _one_of(name: str, value: Any, names: tuple[str, ...], where: str = "") -> None:
    wanted = " or ".join(repr(n) for n in names)
    if not isinstance(value, str):
        raise TypeError(f"{name}: {wanted} is wanted{where}, given {describe(value)}")
    if value not in names:
        raise ValueError(f"{name}: {wanted} is wanted{where}, given {value!r}")


def _samples(name: str, network: Any, X: Any) -> Array:
    rows: Array = samples(name, X, network.layer_sizes[0], "layer_sizes[0]")
    if network.theta.dtype == np.float32 and rows.dtype != np.float32 and np.abs(rows).max() > np.finfo(np.float32).max:
        raise ValueError(f"{name}: numbers that float32 can hold are wanted, given {np.abs(rows).max():g}")
    return rows


def _targets(name: str, network: Any, y: Any, n_rows: int, row: str) -> Array:
    """Labels or rows of outputs, as rows of outputs in the network's dtype."""
    y, n_outputs = finite(name, y), network.layer_sizes[-1]
    if y.ndim == 1 and len(y) == n_rows:
        y = _rows_of_labels(name, network, y, max(n_outputs, 2))
    if y.ndim != 2 or y.shape[1] != n_outputs:
        hint = f"; {name}.ravel() turns a column into labels" if y.ndim == 2 and y.shape[1] == 1 else ""
        raise ValueError(
            f"{name}: labels of shape (n_samples,) or rows of shape (n_samples, {n_outputs}) are wanted, "
            f"given {y.shape}{hint}"
        )
    if len(y) != n_rows:
        raise ValueError(f"{name}: one entry for each {row} is wanted ({n_rows}), given {len(y)}")
    if network.loss != "mse" and (y.min() < 0 or y.max() > 1):
        raise ValueError(f"{name}: outputs in 0..1 are wanted with {network.loss}, given {y.min():g} to {y.max():g}")
    sums = y.sum(axis=1)
    if network.loss == "cross_entropy" and np.abs(sums - 1).max() > 1e-6:
        i = int(np.abs(sums - 1).argmax())
        raise ValueError(f"{name}: rows with the sum 1 are wanted with cross_entropy, given {sums[i]:g} in row {i}")
    rows: Array = y.astype(network.theta.dtype, copy=False)
    return rows


def _rows_of_labels(name: str, network: Any, labels: Array, n_classes: int) -> Array:
    wrong = (labels < 0) | (labels >= n_classes) | (labels != np.floor(labels))
    if wrong.any():
        raise ValueError(
            f"{name}: labels 0 to {n_classes - 1} are wanted, since layer_sizes ends in {network.layer_sizes[-1]}, "
            f"given {labels[wrong][0]:g} at index {int(np.argmax(wrong))}"
        )
    if network.layer_sizes[-1] == 1:
        if network.output == "softmax":
            raise ValueError(
                f"{name}: softmax of one output is always 1: one output a class, or output='sigmoid', is wanted"
            )
        return labels.reshape(-1, 1)
    rows: Array = np.eye(n_classes, dtype=network.theta.dtype)[labels.astype(np.intp)]
    return rows
