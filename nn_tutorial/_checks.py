"""What is looked at, at the doors of the package (see `_doors`), in one place; no formula of the tutorial lives here."""

import math
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np

from nn_tutorial._doors import Arguments, an_array, describe, want
from nn_tutorial.activations import ACTIVATIONS
from nn_tutorial.losses import LOSSES, Loss, loss_for

Rng: TypeAlias = int | np.random.Generator | None
FLOATS = (np.dtype(np.float64), np.dtype(np.float32))
NUMBERS = (int, float, np.integer, np.floating)
FLOAT = "np.float32 or np.float64 is wanted"
TOO_LARGE = 1e18  # a weight that has come so far has run away


# The kinds of value: each takes an argument's name and value.


def kind_of(wanted: str, right: Callable[[Any], bool], fits: Callable[[float], bool] | None = None) -> Any:
    """Make a kind: what is `right`, or, if `fits` says in what range, a finite number."""

    def kind(name: str, value: Any) -> Any:
        want(right(value), name, wanted, value, TypeError)
        if fits and not (math.isfinite(value) and fits(value)):
            want(False, name, wanted, describe(value))
        return float(value) if fits else value

    return kind


def is_number(value: Any) -> bool:
    """Whether it is a number that a float can hold; infinities and nan are floats."""
    held = not isinstance(value, int) or abs(value) <= sys.float_info.max
    return isinstance(value, NUMBERS) and not isinstance(value, bool) and held


a_number = kind_of("one number is wanted", is_number)
positive = kind_of("a positive number is wanted", is_number, lambda v: v > 0)
not_negative = kind_of("a number of 0 or more is wanted", is_number, lambda v: v >= 0)
between_0_and_1 = kind_of("a number between 0 and 1 is wanted", is_number, lambda v: 0 < v < 1)
below_one = kind_of("a number from 0 to below 1 is wanted", is_number, lambda v: 0 <= v < 1)
of_values = kind_of("Values are wanted", lambda parts: all(is_number(part.data) for part, _ in parts))
yes_or_no = kind_of("True or False is wanted", lambda v: isinstance(v, bool | np.bool_))
float_type = kind_of(FLOAT, lambda v: isinstance(v, type | str | np.dtype) and v in FLOATS)
an_optimizer = kind_of(
    "SGD(…), Adam(…) or None is wanted",
    lambda v: not isinstance(v, type) and all(hasattr(v, part) for part in ("start", "step", "lr")),
)
a_path = kind_of("the path of a file is wanted", lambda v: isinstance(v, str | os.PathLike))
a_pair = kind_of("a pair (X, y) or None is wanted", lambda v: isinstance(v, tuple | list) and len(v) == 2)


def optional(kind: Any, default: Any = None) -> Any:
    return lambda name, value: default if value is None else kind(name, value)


def integer(name: str, value: Any, least: int = 1, wanted: str = "a positive integer is wanted") -> int:
    whole = hasattr(value, "__index__") and not isinstance(value, bool | np.bool_ | np.ndarray)
    want(whole, name, wanted, value, TypeError)
    n: int = value.__index__()
    want(n >= least, name, wanted if least < 2 else f"at least {least} is wanted", n)
    return n


def seed(name: str, value: Any) -> Any:
    wanted = "a seed (an integer of at least 0), a numpy.random.Generator or None is wanted"
    return value if isinstance(value, np.random.Generator | None) else integer(name, value, 0, wanted)


def one_of(name: str, value: Any, names: Any, where: str = "") -> Any:
    wanted = f"{' or '.join(map(repr, names))} is wanted{where}"
    want(isinstance(value, str), name, wanted, value, TypeError)
    want(value in names, name, wanted, repr(value))
    return value


def activation_name(name: str, value: Any) -> Any:
    entry = ACTIVATIONS[one_of(name, value, ACTIVATIONS)]
    pair = isinstance(entry, tuple) and len(entry) == 2 and all(map(callable, entry))
    want(pair, f"ACTIVATIONS[{value!r}]", "Activation(function, derivative) is wanted", entry, TypeError)
    return value


def numbers(name: str, value: Any) -> Any:
    """Turn finite numbers in any nesting into an array (see `an_array`)."""
    array = an_array(name, value)
    finite = np.isfinite(array)
    if not finite.all():  # looked up only then: to find places takes ten times as long
        place = tuple(np.argwhere(~finite)[0].tolist())
        where = f" at index {place}" if place else ""
        want(False, name, "finite numbers are wanted", f"{array[place]}{where} ({np.sum(~finite)} such in all)")
    return array


def max_abs(array: Any) -> float:
    return float(np.abs(array).max(initial=0))


def rows(name: str, value: Any, columns: int | None = None, size: str = "") -> Any:
    """One or more rows of finite numbers, of so many columns if that is said."""
    array = numbers(name, value)
    if columns is not None:
        flat = f"; {name}.reshape({'-1, 1' if columns == 1 else '1, -1'}) makes rows of a flat array"
        hint = flat if array.ndim == 1 and columns in (1, array.size) else ""
        wanted = f"shape (n_samples, {columns}) is wanted, since {size} is {columns}"
        want(array.shape[1:] == (columns,), name, wanted, f"{array.shape}{hint}")
    want(array.ndim and len(array), name, "at least one row is wanted", f"shape {array.shape}")
    return array


def as_many(name: str, array: Any, of: str, n: int) -> None:
    is_list = isinstance(array, list | tuple) or (isinstance(array, np.ndarray) and array.ndim > 0)
    want(is_list, name, "a list is wanted", array, TypeError)
    want(len(array) == n, name, f"one for each {of} is wanted ({n})", len(array))


def movable(name: str, p: Any) -> Any:
    wanted = "a NumPy array of float32 or float64 is wanted"
    want(isinstance(p, np.ndarray) and p.dtype in FLOATS, name, wanted, p, TypeError)
    want(p.flags.writeable, name, "a writeable array is wanted", "a read-only one")
    return p


def labels(name: str, value: Any, n: int | None = None, since: str = "") -> Any:
    """Class labels 0 to n - 1, shape (n_samples,), as integers that index arrays; whole floats are taken too."""
    array = numbers(name, value)
    how = f"{name}.ravel()" if array.shape[1:] == (1,) else f"np.argmax({name}, axis=1)"
    given = f"shape {array.shape}" + (f"; {how} turns the rows into labels" if array.ndim == 2 else "")
    want(array.ndim == 1, name, "class labels of shape (n_samples,) are wanted", given)
    want(array.size, name, "at least one label is wanted", given)
    wanted = f"labels 0 to {n - 1} are wanted, since {since}" if n else "class labels 0, 1, 2, … are wanted"
    for i in np.flatnonzero((array < 0) | (array % 1 != 0) | (array >= (n or 2**31)))[:1]:
        want(False, name, wanted, f"{array[i]} at index {i}")
    return array.astype(np.intp)


# Networks, and what they are trained with:


def check_network(a: Arguments) -> Arguments:
    layers, loss, output = a["layers"], a["loss"], a["output"]
    wanted = "a list of at least two sizes, inputs first, or of layers is wanted"
    want(isinstance(layers, list | tuple), "layers", wanted, layers, TypeError)
    for name, entry in LOSSES.items():
        want(isinstance(entry, Loss), f"LOSSES[{name!r}]", "Loss(output, value, gradient) is wanted", entry, TypeError)
    one_of("output", output, [entry.output.__name__ for entry in LOSSES.values()])
    loss = loss_for(output) if loss is None else loss
    if not any(hasattr(layer, "forward") for layer in layers):
        want(len(layers) > 1, "layers", wanted, describe(layers))
        one_of("loss", loss, dict.fromkeys((loss_for(output), "mse")), f" with output={output!r}")
        return {"layers": [integer(f"layers[{i}]", size) for i, size in enumerate(layers)], "loss": loss}
    parts = ("forward", "backward", "parameters", "gradients")
    for i, layer in enumerate(layers):
        lacks = " and ".join(part for part in parts if isinstance(layer, type) or part not in dir(layer))
        want(not lacks, f"layers[{i}] lacks {lacks}", f"a layer with {', '.join(parts)} is wanted", layer, TypeError)
        for part in ("parameters", "gradients"):
            given, wanted = getattr(layer, part), "a list of arrays is wanted; of a method, @property makes one"
            want(isinstance(given, list | tuple), f"layers[{i}].{part}", wanted, given, TypeError)
    want(len(set(map(id, layers))) == len(layers), "layers", "each layer once is wanted", "one twice")
    for i, (before, layer) in enumerate(pairwise(layers), 1):
        wanted = "a layer that gives a gradient to the one before it (is_first = False) is wanted"
        want(not getattr(layer, "is_first", False), f"layers[{i}]", wanted, f"{layer}, which was the first of another")
        if is_dense(before) and is_dense(layer):
            wanted = f"{before.W.shape[1]} inputs are wanted, as many as the outputs of layers[{i - 1}]"
            want(before.W.shape[1] == len(layer.W), f"layers[{i}]", wanted, layer)
    output = LOSSES[one_of("loss", loss, LOSSES)].output.__name__
    softmax = type(layers[-1]).__name__ == "Softmax"
    scores = not softmax and getattr(layers[-1], "activation", "linear") == "linear"
    wanted = f"a last layer that gives scores is wanted with {loss}, which has its own {output}"
    want(scores or loss == "mse", f"layers[{len(layers) - 1}]", wanted, layers[-1])
    return {"loss": loss, "output": "softmax" if softmax else output}


def is_dense(layer: Any) -> bool:
    """Whether it is a `Dense` as it was made: a layer of the reader's may give any number of outputs, and call anything W."""
    return type(layer).__module__ == "nn_tutorial.layers" and hasattr(layer, "W")


def with_shapes(network: Any) -> list[tuple[str, Any, Any]]:
    """List the parameters, each with its name and the shape that goes with the others, or None where any does."""
    if hasattr(network, "W1"):
        m = (*np.shape(network.W1), 1)[0]  # an axis that is missing counts as one of size 1
        h, k = (*np.shape(network.W2), 1, 1)[:2]
        shapes = {"W1": (m, h), "b1": (1, h), "W2": (h, k), "b2": (1, k)}
        return [(name, getattr(network, name), shape) for name, shape in shapes.items()]
    biases = {id(layer.b): np.shape(layer.W[:1]) for layer in network.layers if is_dense(layer)}
    return [(f"parameters[{i}]", p, biases.get(id(p))) for i, p in enumerate(network.parameters)]


def sound(network: Any, moves: bool) -> Any:
    """A network whose parameters go together, can move if they are to, and have not run away."""
    wanted = "a network whose __init__ calls super().__init__(…) is wanted"
    want(hasattr(network, "W1") or hasattr(network, "layers"), type(network).__name__, wanted, "one without layers")
    for name, p, shape in with_shapes(network):
        fits = shape in (None, (movable(name, p) if moves else np.atleast_2d(p)).shape)  # a flat bias can predict
        want(fits, name, f"shape {shape} is wanted, which goes with the other parameters", np.shape(p))
        largest = max_abs(p)
        wanted = f"numbers below {TOO_LARGE:g} are wanted (this network's training has run away: make a new one)"
        want(largest < TOO_LARGE, name, wanted, f"{largest:g}")
    return network


def moves(p: Any, g: Any) -> bool:
    """Whether p can move by g, as it nearly always can."""
    usual = type(p) is type(g) is np.ndarray and p.shape == g.shape and p.dtype is g.dtype
    return usual and p.dtype in FLOATS and p.flags.writeable


def check_update(n: Any, lr: Any) -> Any:
    """Gradients, if there are any yet, that can move each parameter."""
    rate = positive("lr", lr)
    if hasattr(n, "db2"):
        pairs = (n.W1, n.dW1), (n.b1, n.db1), (n.W2, n.dW2), (n.b2, n.db2)
        if not all(moves(p, g) for p, g in pairs):
            sound(n, moves=True)
            for p, g in pairs:
                gradient_of(p, "gradients", g)
    return rate


def check_trained(a: Arguments) -> None:
    """After the last step: a loss may be finite with weights that are not, where the sigmoid is flat."""
    try:
        sound(a["self"], moves=False)
    except ValueError as error:
        raise FloatingPointError(f"{error}: lr={a['lr']:g} is too large") from None


def check_answer(a: Arguments) -> None:
    """What the last layer gave: of nan alone, the class would be 0."""
    network, finite = a["self"], np.isfinite(a["self"].result)
    if not finite.all():
        X, p = max_abs(a["X"]), max(map(max_abs, network.parameters), default=0)
        given = f"{network.result[~finite][0]} for X of up to {X:g} and parameters of up to {p:g}"
        raise FloatingPointError(f"outputs: finite numbers from the last layer are wanted, given {given}")


def for_classes(_: str, network: Any) -> Any:
    want(network.output != "linear", "output", "a network for classes is wanted", repr(network.output))
    return network


def check_data(a: Arguments) -> Arguments:
    """Samples, and targets and validation data where there are any, for a network, which is to move where there are epochs."""
    network, pair = sound(a["self"], moves="epochs" in a), a.get("validation_data")
    X = inputs("X", network, a["X"])
    right = {"X": X, "y": targets("y", network, a["y"], X)} if "y" in a else {"X": X}
    if pair is not None:
        X = inputs("validation_data[0]", network, pair[0])
        K = right["y"].shape[1]
        right["validation_data"] = X, targets("validation_data[1]", network, pair[1], X, "row of its X", K)
    if a.get("optimizer"):
        positive("optimizer.lr", a["optimizer"].lr)  # set later, it may be anything
    return right


def check_slopes(layer: Any, da: Any) -> Any:
    """One slope for each output of the layer, which NumPy would make by broadcasting."""
    seen = getattr(layer, "z", getattr(layer, "a", None))
    if seen is not None and not (type(da) is np.ndarray and da.shape == seen.shape and da.dtype.kind == "f"):
        da = an_array("da", da)
        want(da.shape == seen.shape, "da", f"slopes of shape {seen.shape}, that of the outputs, are wanted", da.shape)
    return da


def check_targets(network: Any, y: Any) -> Any:
    """The targets of what the last forward has seen."""
    seen: Any = getattr(network, "z2", getattr(network, "result", None))
    if type(y) is np.ndarray and seen is not None and y.shape == seen.shape and y.dtype.kind in "biuf":
        return y
    want(seen is not None, "y", "forward(X) is wanted first, and has not been called", describe(y))
    return targets("y", network, y, seen, "row that forward saw", seen.shape[-1])


def width(owner: Any) -> tuple[int | None, str]:
    """Count the inputs of a network or a layer, where that is known, and say what tells their number."""
    if hasattr(owner, "W1"):
        return len(owner.W1), "input_size"
    if not hasattr(owner, "layers"):
        return len(owner.W), "n_inputs"
    first = owner.layers[0]
    return len(first.W) if is_dense(first) else None, "layers[0]" if owner.layer_sizes else "the number of its inputs"


def check_rows(owner: Any, X: Any) -> Any:
    """Rows that can go forward."""
    columns, size = width(owner)
    if columns is None or (type(X) is np.ndarray and X.shape[1:] == (columns,) and X.dtype.kind in "fiub"):
        return X
    return rows("X", X, columns, size)


def inputs(name: str, network: Any, X: Any) -> Any:
    """Samples for a network, in its dtype."""
    X = rows(name, X, *width(network))
    if hasattr(network, "W1"):
        return X
    return as_held(name, network, X)


def targets(name: str, network: Any, y: Any, samples: Any, row: str = "row of X", K: int = 0) -> Any:
    """Labels or rows of outputs, as rows of K outputs in the network's dtype; `samples` may be what it made of them."""
    if hasattr(network, "W2"):
        y = rows(name, y, network.W2.shape[1], "output_size")
        as_many(name, y, row, len(samples))
        within_0_and_1(name, y, "sigmoid")
        return y
    y, loss, output = rows(name, y), network.loss_name, network.output
    as_many(name, y, row, len(samples))
    K = K or n_outputs(name, network, y)
    if y.ndim == 1 and output != "linear":
        y = labels(name, y, max(K, 2), f"the last layer has {K} outputs")
        wanted = "one output a class, or output='sigmoid', is wanted, since softmax of one output is always 1"
        want(K > 1 or output != "softmax", name, wanted, "labels")
        y = np.eye(K)[y] if K > 1 else y
    y = y.reshape(-1, 1) if y.ndim == K == 1 else y
    classes = "labels of shape (n_samples,) or " if output != "linear" else ""
    hint = f"; {name}.ravel() turns a column into labels" if classes and y.shape[1:] == (1,) else ""
    want(y.shape[1:] == (K,), name, f"{classes}rows of shape (n_samples, {K}) are wanted", f"{y.shape}{hint}")
    within_0_and_1(name, y, output)
    for i in np.flatnonzero(abs(y.sum(axis=1) - 1) > 1e-6)[:1] if loss == "cross_entropy" else ():
        want(False, name, f"rows with the sum 1 are wanted with {loss}", f"{y[i].sum():.9g} in row {i}")
    return as_held(name, network, y)


def within_0_and_1(name: str, y: Any, output: str) -> None:
    wanted = f"outputs in 0..1 are wanted, since {output} gives no others"
    want(output == "linear" or (y.min() >= 0 and y.max() <= 1), name, wanted, f"{y.min():g} to {y.max():g}")


def n_outputs(name: str, network: Any, y: Any) -> int:
    """Count the outputs: of the last `Dense`, or, where a layer of the reader's comes last, those that the targets have."""
    last: Any = next((layer for layer in reversed(network.layers) if type(layer).__name__ != "Softmax"), None)
    if is_dense(last):
        return last.W.shape[1]  # type: ignore[no-any-return]
    if y.ndim == 1 and network.output == "softmax":
        return max(2, int(labels(name, y).max()) + 1)
    return 1 if y.ndim == 1 else y.shape[1]


def as_held(name: str, network: Any, array: Any) -> Any:
    held = (p.dtype for p in network.parameters if getattr(p, "dtype", int) in FLOATS)  # set by hand, p may be a list
    return squares_fit(name, array, next(held, np.dtype(float)))


def squares_fit(name: str, array: Any, dtype: Any) -> Any:
    size, limit = max_abs(array), float(np.finfo(dtype).max) ** 0.45  # squares are added up
    want(size < limit, name, f"numbers below {limit:.0e} are wanted, whose squares fit {dtype}", f"{size:g}")
    return array.astype(dtype, copy=False)


def check_step(optimizer: Any, parameters: Any, gradients: Any) -> Any:
    """The arrays of an optimiser's step: none has moved when one is refused."""
    for name, arrays in (("parameters", parameters), ("gradients", gradients)):
        want(isinstance(arrays, list | tuple), name, "a list of arrays is wanted", arrays, TypeError)
    as_many("gradients", gradients, "parameter", len(parameters))
    for i, (p, g) in enumerate(zip(parameters, gradients, strict=True)):
        if not moves(p, g):
            gradient_of(movable(f"parameters[{i}]", p), f"gradients[{i}]", g)
        if i in optimizer.v and optimizer.v[i].shape != p.shape:
            wanted = f"shape {optimizer.v[i].shape} as in the step before is wanted"
            want(False, f"parameters[{i}]", wanted, f"{p.shape}; start() forgets that step")
    return gradients


def gradient_of(p: Any, name: str, g: Any) -> None:
    kind = np.dtype(getattr(g, "dtype", object)).kind
    if getattr(g, "shape", None) != p.shape or kind != "f":
        hint = "; its grad is wanted" if hasattr(g, "grad") else ""
        hint += "; squares of integers can wrap around" if kind in "iu" else ""
        want(
            False, name, f"floating-point numbers of the parameter's shape {p.shape} are wanted", f"{describe(g)}{hint}"
        )


def check_gradient_check(a: Arguments) -> None:
    want(callable(a["loss"]), "loss", "a function without arguments is wanted", a["loss"], TypeError)
    gradient_of(numbers("parameter", a["parameter"]), "gradient", a["gradient"].astype(float))
    value = a["loss"]()
    given = f"one that returns {describe(value)}{'; its data is one' if hasattr(value, 'grad') else ''}"
    one = is_number(value) or (isinstance(value, np.ndarray) and value.ndim == 0)
    want(one, "loss", "a function that returns a number is wanted", given)
    squares_fit("gradient", a["gradient"], a["parameter"].dtype)
    if value == value:  # of nan, the answer is nan
        squares_fit("loss", np.array(a_number("loss", np.asarray(value).item()), float), a["parameter"].dtype)


# Tensors:


def check_tensor(a: Arguments) -> Arguments:
    """The numbers of a leaf; or operands that go together, and a result into which nobody writes."""
    data, parts = a["data"], a["parts"]
    if not parts:
        data = numbers("data", data)
        want(data.size, "data", "at least one number is wanted", f"shape {data.shape}")
        data = data if data.dtype.kind == "f" else data.astype(np.float64)
        want(data.dtype in FLOATS, "data", FLOAT, data, TypeError)
        return {"data": data}
    data = np.asarray(data).view()  # of an array that an operation only hands on, the leaf's name stays open
    data.flags.writeable = False
    for part, _ in parts:
        if hasattr(part, "parts"):
            if part.data.dtype != data.dtype:
                raise TypeError(
                    f"{part.data.dtype} became {data.dtype}: array.astype(np.float32) or float(number) helps"
                )
        elif isinstance(part, np.ndarray):
            plain = not isinstance(part, np.ma.MaskedArray | np.matrix)
            want(plain, "operands", "plain arrays are wanted", part, TypeError)
        else:
            want(math.isfinite(part), "operands", "finite numbers are wanted", part)
    return {"data": data}


def check_backward(a: Arguments) -> None:
    loss = a["self"]
    want(loss.data.size == 1, "backward", "one number is wanted", f"shape {loss.shape}; sum() or mean() makes one")
    given = f"{loss.data.item()}; an operand is not finite, or the numbers have grown too large"
    want(math.isfinite(loss.data.item()), "backward", "a finite number is wanted", given)
    used = any(tensor.parts is None for tensor in loss.history())
    want(not used, "backward", "a new graph is wanted", "one used up; compute the loss once more")


def check_cross_entropy(a: Arguments) -> Arguments:
    shape = a["self"].shape
    want(len(shape) == 2, "cross_entropy", "scores of shape (n, n_classes) are wanted", shape)
    y = labels("labels", a["labels"], shape[1], f"the scores have {shape[1]} columns")
    as_many("labels", y, "row", shape[0])
    return {"labels": y}


# A neuron, data and metrics:


def check_perceptron(a: Arguments) -> None:
    n, shape = a["inputs"].shape[-1:], a["weights"].shape
    want(shape[:1] == n, "weights", "one for each input is wanted", f"shape {shape} for {a['inputs'].shape}")


def check_points(a: Arguments) -> Arguments:
    return {"n_samples": integer("n_samples", a["n_samples"], a.get("n_classes", 2))}


def check_split(a: Arguments) -> Arguments:
    X, y, size = rows("X", a["X"]), rows("y", a["y"]), a["test_size"]
    as_many("y", y, "row of X", len(X))
    wanted = "a share (0.2) or a number of samples (30), with at least one sample in either part, is wanted"
    want(is_number(size), "test_size", wanted, size, TypeError)
    n_test = size if isinstance(size, int | np.integer) else round(size * len(X), 9) if 0 < size < 1 else 0
    want(0 < n_test <= len(X) - 1, "test_size", wanted, f"{size} of {len(X)} samples")
    return {"X": np.asarray(a["X"]), "y": np.asarray(a["y"])}


def check_columns(a: Arguments, columns: int | None = None) -> Arguments:
    X = rows("X", a["X"], columns, "the number of columns seen by fit")
    want(X.ndim == 2 and X.size, "X", "shape (n_samples, n_features) is wanted", X.shape)
    return {"X": X if X.dtype.kind == "f" else X.astype(np.float64)}


def check_fit(a: Arguments) -> Arguments:
    X = check_columns(a)["X"]
    squares_fit("X", X[:, X.min(axis=0) != X.max(axis=0)], np.dtype(np.float64))
    return {"X": X}


def check_transform(a: Arguments) -> Arguments:
    want(hasattr(a["self"], "mean"), "X", "fit(X) with the training data is wanted first", "data for transform only")
    return check_columns(a, len(a["self"].mean))


def check_labels(a: Arguments) -> Arguments:
    """One or two lists of labels, as many in each, below n_classes if that is given."""
    n = a.get("n_classes")
    ys = {name: labels(name, y, n, f"n_classes is {n}") for name, y in a.items() if name != "n_classes"}
    if "y_pred" in ys:
        as_many("y_pred", ys["y_pred"], "row of y_true", len(ys["y_true"]))
    return ys
