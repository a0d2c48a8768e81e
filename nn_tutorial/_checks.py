"""The error messages of the package, in one place; no idea of the tutorial lives here.

`@checked(check, name=kind, …)` stands at a door that a reader comes through: before anything has changed, each named
argument must be of its kind, and `check` looks at all of them together. Either gives what to go on with (lists become
arrays), or raises an error that says what is wanted and what was given. `@explained` stands where a check would slow a
loop: Python or NumPy refuses first, and the error then says the same.
"""

import copy
import functools
import inspect
import math
import operator
import sys
from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar

import numpy as np

from nn_tutorial.activations import ACTIVATIONS
from nn_tutorial.losses import LOSSES, loss_for

Rng: TypeAlias = int | np.random.Generator | None
Arguments: TypeAlias = dict[str, Any]
FLOATS = (np.dtype(np.float32), np.dtype(np.float64))
TOO_LARGE = 1e18  # a weight that has come so far has run away
F = TypeVar("F", bound=Callable[..., Any])


def checked(
    check: Callable[[Arguments], Arguments] | None = None, **kinds: Callable[[str, Any], Any]
) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        signature = inspect.signature(function)
        names = list(signature.parameters)
        by_place = all(p.kind is p.POSITIONAL_OR_KEYWORD for p in signature.parameters.values())
        first = names[:1] == ["self"]
        plain = [p.replace(annotation=p.empty) for p in signature.parameters.values()]
        call = f"{function.__qualname__.removesuffix('.__init__')}{inspect.Signature(plain[first:])}"

        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            if by_place and not kwargs and len(args) == len(names):
                a = dict(zip(names, args, strict=True))  # quick, for what is called in loops
            else:
                try:
                    bound = signature.bind(*args, **kwargs)
                except TypeError as error:
                    given = f"{listed(args[first:], kwargs) or 'none'} ({error})"
                    raise TypeError(f"{call} is wanted, given {given}") from None
                bound.apply_defaults()
                a = bound.arguments
            a.update({name: kind(name, a[name]) for name, kind in kinds.items()})
            a.update(check(a) if check else {})
            return function(**a)

        return door  # type: ignore[return-value]

    return decorate


def explained(wanted: str) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            try:
                return function(*args, **kwargs)
            except (AttributeError, OverflowError, TypeError, ValueError, ZeroDivisionError) as error:
                kind = TypeError if isinstance(error, AttributeError | TypeError) else ValueError
                raise kind(f"{wanted} wanted, given {listed(args, kwargs)} ({error})") from error

        return door  # type: ignore[return-value]

    return decorate


def want(right: Any, name: str, wanted: str, given: Any) -> None:
    if not right:
        raise ValueError(f"{name}: {wanted}, given {given}")


def is_a(right: Any, name: str, wanted: str, value: Any, error: type[Exception] = TypeError) -> None:
    if not right:
        raise error(f"{name}: {wanted}, given {describe(value)}")


def describe(value: Any) -> str:
    """Name a value in an error message: its type and, cut short, itself."""
    kind = type(value).__name__
    array = value if isinstance(value, np.ndarray) else getattr(value, "data", None)
    if isinstance(array, np.ndarray):
        return f"{'an array' if kind == 'ndarray' else f'a {kind}'} of {array.dtype} of shape {array.shape}"
    text = repr(value)
    text = text if len(text) <= 40 else text[:37] + "..."
    return text if text.startswith(kind) else f"{kind} {text}"


def listed(args: Any, kwargs: Arguments) -> str:
    return ", ".join([*map(describe, args), *(f"{name}={describe(value)}" for name, value in kwargs.items())])


# The kinds of value: each takes an argument's name and value.


def kind_of(wanted: str, right: Callable[[Any], bool], fits: Callable[[float], bool] | None = None) -> Any:
    """Make a kind: what is `right`, or, if `fits` says in what range, a number that a float can hold."""

    def kind(name: str, value: Any) -> Any:
        is_a(right(value), name, wanted, value)
        if fits is None:
            return value
        size = math.inf if isinstance(value, int) and abs(value) > sys.float_info.max else float(value)
        is_a(math.isfinite(size) and fits(size), name, wanted, value, ValueError)
        return size

    return kind


def is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)


positive = kind_of("a positive number is wanted", is_number, lambda v: v > 0)
not_negative = kind_of("a number of 0 or more is wanted", is_number, lambda v: v >= 0)
between_0_and_1 = kind_of("a number between 0 and 1 is wanted", is_number, lambda v: 0 < v < 1)
below_one = kind_of("a number from 0 to below 1 is wanted", is_number, lambda v: 0 <= v < 1)
a_number = kind_of("one number is wanted", is_number)
yes_or_no = kind_of("True or False is wanted", lambda v: isinstance(v, bool | np.bool_))
axes = kind_of("matplotlib Axes or None are wanted", lambda v: v is None or hasattr(v, "imshow"))
a_function = kind_of("a function without arguments is wanted", callable)
a_list = kind_of("a list is wanted", lambda v: hasattr(v, "__len__") and not isinstance(v, str))
loss_and_accuracy = kind_of(
    "(loss, accuracy) or () is wanted",
    lambda v: isinstance(v, tuple | list) and len(v) in (0, 2) and all(map(is_number, v)),
)
float_type = kind_of(
    "np.float32 or np.float64 is wanted", lambda v: isinstance(v, type | str | np.dtype) and v in FLOATS
)
an_optimizer = kind_of(
    "SGD(…), Adam(…) or None is wanted",
    lambda v: not isinstance(v, type) and all(hasattr(v, part) for part in ("start", "step", "lr")),
)
a_pair = kind_of("a pair (X, y) or None is wanted", lambda v: isinstance(v, tuple | list) and len(v) == 2)


def optional(kind: Any, default: Any = None) -> Any:
    return lambda name, value: default if value is None else kind(name, value)


def integer(name: str, value: Any, least: int = 1, wanted: str = "a positive integer is wanted") -> int:
    is_a(hasattr(value, "__index__") and not isinstance(value, bool | np.bool_ | np.ndarray), name, wanted, value)
    n = operator.index(value)
    want(n >= least, name, wanted if least < 2 else f"at least {least} is wanted", n)
    return n


def seed(name: str, value: Any) -> Any:
    wanted = "a seed (an integer of at least 0), a numpy.random.Generator or None is wanted"
    return value if isinstance(value, np.random.Generator | None) else integer(name, value, 0, wanted)


def one_of(name: str, value: Any, names: Any, where: str = "") -> Any:
    wanted = f"{' or '.join(map(repr, names))} is wanted{where}"
    is_a(isinstance(value, str), name, wanted, value)
    want(value in names, name, wanted, repr(value))
    return value


activation_name = functools.partial(one_of, names=ACTIVATIONS)


def numbers(name: str, value: Any) -> Any:
    """Turn finite numbers in any nesting into an array; a floating dtype is kept, integers become int64."""
    try:
        array = np.asarray(value)
    except TypeError:  # a Tensor
        raise TypeError(f"{name}: numbers are wanted, given {describe(value)}") from None
    except ValueError:
        raise ValueError(f"{name}: rows of equal length are wanted, given {describe(value)}") from None
    is_a(array.dtype.kind in "biuf", name, "numbers are wanted", value)
    is_a(not isinstance(value, np.ma.MaskedArray), name, "an array without a mask is wanted", value)
    finite = np.isfinite(array)
    if not finite.all():
        place = tuple(np.argwhere(~finite)[0].tolist())
        where = f" at index {place}" if place else ""
        want(False, name, "finite numbers are wanted", f"{array[place]}{where} ({np.sum(~finite)} such in all)")
    return array if array.dtype.kind == "f" else array.astype(np.result_type(array.dtype, np.int64))


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
    want(len(array) == n, name, f"one for each {of} is wanted ({n})", len(array))


def movable(name: str, p: Any) -> Any:
    wanted = "a NumPy array of float32 or float64 is wanted"
    is_a(isinstance(p, np.ndarray) and p.dtype in FLOATS, name, wanted, p)
    want(p.flags.writeable, name, "a writeable array is wanted", "a read-only one")
    return p


def labels(name: str, value: Any, n: int | None = None, since: str = "") -> Any:
    """Class labels 0 to n - 1, shape (n_samples,), as integers that index arrays; whole floats are taken too."""
    array = numbers(name, value)
    how = f"{name}.ravel()" if array.shape[1:] == (1,) else f"np.argmax({name}, axis=1)"
    given = f"shape {array.shape}" + (f"; {how} turns the rows into labels" if array.ndim == 2 else "")
    want(array.ndim == 1, name, "class labels of shape (n_samples,) are wanted", given)
    want(array.size, name, "at least one label is wanted", given)
    bad = np.flatnonzero((array < 0) | (array != np.floor(array)) | (array >= (n or 2**31)))
    if len(bad):
        wanted = f"labels 0 to {n - 1} are wanted, since {since}" if n else "class labels 0, 1, 2, … are wanted"
        want(False, name, wanted, f"{array[bad[0]]} at index {bad[0]}")
    return array.astype(np.intp)


# Networks, and what they are trained with:


def check_network(a: Arguments) -> Arguments:
    layers, loss, output = a["layers"], a["loss"], a["output"]
    wanted = "a list of at least two sizes, inputs first, or of layers is wanted"
    is_a(isinstance(layers, list | tuple), "layers", wanted, layers)
    one_of("output", output, [entry.output.__name__ for entry in LOSSES.values()])
    loss = loss_for(output) if loss is None else loss
    if any(hasattr(layer, "forward") for layer in layers):
        check_layers(layers)
        return {"loss": one_of("loss", loss, LOSSES), "output": LOSSES[loss].output.__name__}
    is_a(len(layers) > 1, "layers", wanted, layers, ValueError)
    one_of("loss", loss, dict.fromkeys((loss_for(output), "mse")), f" with output={output!r}")
    return {"layers": [integer(f"layers[{i}]", size) for i, size in enumerate(layers)], "loss": loss}


def check_layers(layers: Any) -> None:
    parts = ("forward", "backward", "parameters", "gradients")
    for i, layer in enumerate(layers):
        lacks = [part for part in parts if inspect.getattr_static(layer, part, None) is None or isinstance(layer, type)]
        wanted = f"a layer with {', '.join(parts)} is wanted"
        is_a(not lacks, f"layers[{i}] lacks {' and '.join(lacks)}", wanted, layer)
    want(len({id(layer) for layer in layers}) == len(layers), "layers", "each layer once is wanted", "one twice")
    for i, layer in enumerate(layers[1:], 1):
        wanted = "a layer that gives a gradient to the one before it (is_first = False) is wanted"
        want(not getattr(layer, "is_first", False), f"layers[{i}]", wanted, f"{layer}, which was the first of another")
    for i, pair in enumerate(pairwise(layers), 1):  # a layer of the reader's may give any number of outputs
        Ws = [layer.W for layer in pair if type(layer).__module__ == "nn_tutorial.layers" and hasattr(layer, "W")]
        if len(Ws) == 2:
            wanted = f"{Ws[0].shape[1]} inputs are wanted, as many as the outputs of layers[{i - 1}]"
            want(Ws[0].shape[1] == len(Ws[1]), f"layers[{i}]", wanted, pair[1])


def parameters_of(network: Any) -> Arguments:
    """The parameters of either class of network, by name."""
    if hasattr(type(network), "parameters"):
        return {f"parameters[{i}]": p for i, p in enumerate(network.parameters)}
    return {name: getattr(network, name) for name in ("W1", "b1", "W2", "b2")}


def sound(_: str, network: Any) -> Any:
    """A network whose training has not run away."""
    for name, p in parameters_of(network).items():
        largest = np.abs(p).max(initial=0)
        wanted = f"numbers below {TOO_LARGE:g} are wanted (this network's training has run away: make a new one)"
        want(largest < TOO_LARGE, name, wanted, f"{largest:g}")
    return network


def trainable(_: str, network: Any) -> Any:
    """A network of Part 1 whose parameters can move, and fit each other."""
    m, (h, k) = (*np.shape(network.W1), 1)[0], (*np.shape(network.W2), 1, 1)[:2]
    for name, shape in {"W1": (m, h), "b1": (1, h), "W2": (h, k), "b2": (1, k)}.items():
        p = movable(name, getattr(network, name))
        want(p.shape == shape, name, f"shape {shape} is wanted, which goes with the other parameters", p.shape)
    return sound("self", network)


def for_classes(_: str, network: Any) -> Any:
    want(network.output != "linear", "output", "a network for classes is wanted", repr(network.output))
    return sound("self", network)


def check_data(a: Arguments) -> Arguments:
    """Samples, and targets and validation data where there are any."""
    network, X, pair = a["self"], inputs("X", a["self"], a["X"]), a.get("validation_data")
    right = {"X": X, "y": targets("y", network, a["y"], X)} if "y" in a else {"X": X}
    if pair is not None:
        X = inputs("validation_data[0]", network, pair[0])
        right["validation_data"] = X, targets("validation_data[1]", network, pair[1], X, "row of its X")
    return right


def check_targets(a: Arguments) -> Arguments:
    """The targets of what the last forward has seen."""
    network, y = a["self"], a["y"]
    seen: Any = getattr(network, "z2", getattr(network, "result", None))
    if type(y) is np.ndarray and seen is not None and y.shape == seen.shape:
        return {}
    is_a(seen is not None, "y", "forward(X) is wanted first, and has not been called", y, ValueError)
    return {"y": targets("y", network, y, seen, "row that forward saw", seen.shape[-1])}


def inputs(name: str, network: Any, X: Any) -> Any:
    """Samples for a network, in its dtype."""
    if hasattr(network, "W1"):
        return rows(name, X, len(network.W1), "input_size")
    W = getattr(network.layers[0], "W", None)
    size = "layers[0]" if network.layer_sizes else "the number of its inputs"
    return as_held(name, network, rows(name, X, None if W is None else len(W), size))


def targets(name: str, network: Any, y: Any, samples: Any, row: str = "row of X", outputs: int = 0) -> Any:
    """Labels or rows of outputs, as rows of outputs in the network's dtype; `samples` may be what it made of them."""
    if hasattr(network, "W2"):
        y = rows(name, y, network.W2.shape[1], "output_size")
        as_many(name, y, row, len(samples))
        return y
    y, loss, output, sizes = rows(name, y), network.loss_name, network.output, network.layer_sizes
    as_many(name, y, row, len(samples))
    K = outputs or (sizes[-1] if sizes else copy.deepcopy(network).forward(samples[:1]).shape[-1])
    if y.ndim == 1 and output != "linear":
        y = labels(name, y, max(K, 2), f"the last layer has {K} outputs")
        wanted = "one output a class, or output='sigmoid', is wanted, since softmax of one output is always 1"
        want(K > 1 or output != "softmax", name, wanted, "labels")
        y = y if K == 1 else np.eye(K)[y]
    y = y.reshape(-1, 1) if y.ndim == K == 1 else y
    classes, hint = "", ""
    if output != "linear":
        classes = "labels of shape (n_samples,) or "
        hint = f"; {name}.ravel() turns a column into labels" if y.shape[1:] == (1,) else ""
    want(y.shape[1:] == (K,), name, f"{classes}rows of shape (n_samples, {K}) are wanted", f"{y.shape}{hint}")
    if output != "linear" and loss != "mse":
        given = f"{y.min():g} to {y.max():g}"
        want(y.min() >= 0 and y.max() <= 1, name, f"outputs in 0..1 are wanted with {loss}", given)
    if loss == "cross_entropy":
        sums = y.sum(axis=1)
        i = np.abs(sums - 1).argmax()
        want(abs(sums[i] - 1) <= 1e-6, name, f"rows with the sum 1 are wanted with {loss}", f"{sums[i]:g} in row {i}")
    return as_held(name, network, y)


def as_held(name: str, network: Any, array: Any) -> Any:
    dtype, largest = next((p.dtype for p in network.parameters), np.dtype(float)), np.abs(array).max()
    want(largest <= np.finfo(dtype).max, name, f"numbers that {dtype} can hold are wanted", f"{largest:g}")
    return array.astype(dtype, copy=False)


def check_step(a: Arguments) -> Arguments:
    """The arrays of an optimiser's step: none has moved when one is refused."""
    for name in ("parameters", "gradients"):
        is_a(isinstance(a[name], list | tuple), name, "a list of arrays is wanted", a[name])
    as_many("gradients", a["gradients"], "parameter", len(a["parameters"]))
    before = vars(a["self"]).get("v", {})
    for i, (p, g) in enumerate(zip(a["parameters"], a["gradients"], strict=True)):
        movable(f"parameters[{i}]", p)
        if getattr(g, "shape", None) != p.shape or g.dtype.kind not in "biuf":
            gradient_of(p, f"gradients[{i}]", g)
        if i in before and getattr(before[i], "shape", p.shape) != p.shape:
            wanted = f"shape {before[i].shape} as in the step before is wanted"
            want(False, f"parameters[{i}]", wanted, f"{p.shape}; start() forgets that step")
    return {}


def gradient_of(p: Any, name: str, g: Any) -> None:
    wanted = f"real numbers of the parameter's shape {p.shape} are wanted"
    is_a(getattr(g, "shape", None) == p.shape and g.dtype.kind in "biuf", name, wanted, g, ValueError)


def check_gradient_check(a: Arguments) -> Arguments:
    loss = a["loss"]
    gradient_of(numbers("parameter", a["parameter"]), "gradient", a["gradient"])

    def one_number() -> Any:
        value = numbers("loss()", loss())
        want(value.ndim == 0, "loss()", "one number is wanted", f"an array of shape {value.shape}")
        return value[()]

    return {"loss": one_number}


# Tensors:


def new_tensor(init: F) -> F:
    """Look at the numbers of a leaf; of a result, keep a mark of each array that went in, and let nobody change it."""

    @functools.wraps(init)
    def door(self: Any, data: Any, parts: Any = ()) -> None:
        init(self, data if parts else leaf_data(data), parts)
        self.marks, dtype = [], self.data.dtype
        if parts:
            self.data.flags.writeable = False
        for part, _ in parts:
            if isinstance(part, np.ndarray):
                is_a(not isinstance(part, np.ma.MaskedArray | np.matrix), "operands", "plain arrays are wanted", part)
                self.marks.append((part, mark(part)))
            elif not hasattr(part, "marks"):
                want(math.isfinite(part), "operands", "finite numbers are wanted", part)
            elif part.data.dtype != dtype:
                raise TypeError(f"{part.data.dtype} became {dtype}: array.astype(np.float32) or float(number) helps")
            elif part.depth == 0:
                self.marks.append((part, mark(part)))

    return door  # type: ignore[return-value]


def leaf_data(data: Any) -> Any:
    array = numbers("data", data)
    want(array.size, "data", "at least one number is wanted", f"shape {array.shape}")
    array = array if array.dtype.kind == "f" else array.astype(np.float64)
    is_a(array.dtype in FLOATS, "data", "np.float32 or np.float64 is wanted", array)
    return array


def mark(part: Any) -> Any:
    """The bytes by which a change is noticed: of all numbers, or, where there are more than 4096, of every k-th.

    All of a large array would cost a tenth of a step of training. Of the k-th there are at least 256, and k has no
    factor in common with the size of an axis: a matrix of up to 256 rows or columns has one of them in each.
    """
    array = part if isinstance(part, np.ndarray) else part.data
    if array.size <= 4096:
        return array.tobytes()
    k = array.size // 256
    while math.gcd(k, array.size) > 1:
        k -= 1
    return array.flat[::k].tobytes()


def check_backward(a: Arguments) -> Arguments:
    loss = a["self"]
    want(loss.data.size == 1, "backward", "one number is wanted", f"shape {loss.shape}; sum() or mean() makes one")
    given = f"{loss.data.item()}; an operand is not finite, or the numbers have grown too large"
    want(math.isfinite(loss.data.item()), "backward", "a finite number is wanted", given)
    for tensor in loss.history():
        given = "one that it has used up; compute the loss once more"
        want(tensor.parts is not None, "backward", "a graph that backward has not used is wanted", given)
        for part, seen in tensor.marks:
            if mark(part) != seen:
                wanted = "numbers are wanted as they were when the loss was computed"
                want(False, "backward", wanted, f"other numbers of shape {part.shape}; go backward before the step")
    return {}


def check_cross_entropy(a: Arguments) -> Arguments:
    shape, y = a["self"].shape, a["labels"]
    is_quick = type(y) is np.ndarray and y.dtype == np.intp and y.size and y.shape == shape[:-1] and len(shape) == 2
    if is_quick and np.maximum.reduce(y.view(np.uintp)) < shape[1]:  # a negative label would be a huge one
        return {}
    want(len(shape) == 2, "cross_entropy", "scores of shape (n, n_classes) are wanted", shape)
    y = labels("labels", y, shape[1], f"the scores have {shape[1]} columns")
    as_many("labels", y, "row", shape[0])
    return {"labels": y}


# Data, metrics and plots:


def check_points(a: Arguments) -> Arguments:
    return {"n_samples": integer("n_samples", a["n_samples"], a.get("n_classes", 2))}


def check_split(a: Arguments) -> Arguments:
    X, y, size = rows("X", a["X"]), rows("y", a["y"]), a["test_size"]
    as_many("y", y, "row of X", len(X))
    wanted = "a share (0.2) or a number of samples (30), with at least one sample in either part, is wanted"
    is_a(is_number(size), "test_size", wanted, size)
    n_test = size if isinstance(size, int | np.integer) else round(size * len(X), 9) if 0 < size < 1 else 0
    want(0 < n_test <= len(X) - 1, "test_size", wanted, f"{size} of {len(X)} samples")
    return {"X": np.asarray(a["X"]), "y": np.asarray(a["y"])}


def check_columns(a: Arguments) -> Arguments:
    X = rows("X", a["X"])
    want(X.ndim == 2 and X.size, "X", "shape (n_samples, n_features) is wanted", X.shape)
    return {"X": X if X.dtype.kind == "f" else X.astype(np.float64)}


def check_transform(a: Arguments) -> Arguments:
    fitted = hasattr(a["self"], "mean")
    want(fitted, "X", "fit(X) with the training data is wanted first", "data for transform only")
    rows("X", a["X"], len(a["self"].mean), "the number of columns seen by fit")
    return check_columns(a)


def check_labels(a: Arguments) -> Arguments:
    """One or two lists of labels, as many in each, below n_classes if that is given."""
    n = a.get("n_classes")
    ys = {name: labels(name, y, n, f"n_classes is {n}") for name, y in a.items() if name != "n_classes"}
    if "y_pred" in ys:
        as_many("y_pred", ys["y_pred"], "row of y_true", len(ys["y_true"]))
    return ys


def check_boundary(a: Arguments) -> Arguments:
    model, X, y = a["model"], rows("X", a["X"], 2, "the number of axes of the plane"), numbers("y", a["y"])
    is_model = callable(getattr(model, "predict", model)) and not isinstance(model, type)
    is_a(is_model, "model", "a function, or something with predict, is wanted", model)
    y = labels("y", y[:, 0] if y.shape[1:] == (1,) else y)
    as_many("y", y, "row of X", len(X))
    return {"X": X, "y": y}


def check_history(a: Arguments) -> Arguments:
    history, what = a["history"], one_of("what", a["what"], ("loss", "accuracy"))
    is_a(hasattr(history, what), "history", "what Network.fit returns is wanted", history)
    want(len(getattr(history, what)), "history", "at least one epoch is wanted", f"an empty {what}")
    return {}


def check_matrix(a: Arguments) -> Arguments:
    m = numbers("matrix", a["matrix"])
    want(m.ndim == 2 and m.shape[0] == m.shape[1] > 0, "matrix", "shape (n_classes, n_classes) is wanted", m.shape)
    want(m.min() >= 0, "matrix", "counts of 0 or more are wanted", m.min())
    if a["names"] is not None:
        as_many("names", a_list("names", a["names"]), "class", len(m))
    return {"matrix": m}


def check_images(a: Arguments) -> Arguments:
    images = rows("images", a["images"])
    side = math.isqrt(images.shape[1]) if images.ndim == 2 else 0
    images = images.reshape(-1, side, side) if side and side * side == images.shape[1] else images
    wanted = "shape (n, height, width), or (n, height²) for square images, is wanted"
    want(images.ndim == 3 and images.size, "images", wanted, images.shape)
    if a["labels"] is not None:
        as_many("labels", a_list("labels", a["labels"]), "image", len(images))
    return {"images": images}
