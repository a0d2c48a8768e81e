"""The error messages of the package, in one place; no idea of the tutorial lives here.

`@checked(check, name=kind, …)` stands at a door that a reader comes through: before anything has changed, each named
argument must be of its kind, and `check` looks at all of them together. Either gives what to go on with (lists become
arrays), or raises an error that says what was given and what is wanted.
"""

import copy
import functools
import inspect
import math
import operator
from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar

import numpy as np

from nn_tutorial.activations import ACTIVATIONS
from nn_tutorial.losses import LOSSES, loss_for

Rng: TypeAlias = int | np.random.Generator | None
Arguments: TypeAlias = dict[str, Any]
FLOAT32 = np.dtype(np.float32)
F = TypeVar("F", bound=Callable[..., Any])


def checked(
    check: Callable[[Arguments], Arguments] | None = None, **kinds: Callable[[str, Any], Any]
) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        signature = inspect.signature(function)
        names = [p.name for p in signature.parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
        by_place = len(names) == len(signature.parameters)

        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            if by_place and not kwargs and len(args) == len(names):
                a = dict(zip(names, args, strict=True))  # quick, for what is called in loops
            else:
                bound = bind(function, signature, args, kwargs)
                a = bound.arguments
            a.update({name: kind(name, a[name]) for name, kind in kinds.items()})
            a.update(check(a) if check else {})
            return function(**a)

        return door  # type: ignore[return-value]

    return decorate


def bind(function: Any, signature: inspect.Signature, args: Any, kwargs: Any) -> inspect.BoundArguments:
    try:
        bound = signature.bind(*args, **kwargs)
    except TypeError as error:
        name, names = function.__qualname__.removesuffix(".__init__"), list(signature.parameters)
        is_method = names[:1] == ["self"]
        wanted = f"arguments ({', '.join(names[is_method:])}) are" if names[is_method:] else "no argument is"
        values = [describe(value) for value in args[is_method:]]
        given = ", ".join(values + [f"{key}={describe(value)}" for key, value in kwargs.items()]) or "none"
        raise TypeError(f"{name}: {wanted} wanted, given {given} ({error})") from None
    bound.apply_defaults()
    return bound


# The kinds of value: each takes an argument's name and value.


def want(right: Any, message: str) -> None:
    if not right:
        raise ValueError(message)


def is_a(right: Any, name: str, wanted: str, value: Any, hint: str = "") -> None:
    if not right:
        raise TypeError(f"{name}: {wanted} wanted, given {describe(value)}{hint}")


def describe(value: Any) -> str:
    """Name a value in an error message: its type and, cut short, itself."""
    if isinstance(value, np.ndarray):
        return f"an array of {value.dtype} of shape {value.shape}"
    text = repr(value)
    return f"{type(value).__name__} {text if len(text) <= 40 else text[:37] + '...'}"


def numbers(name: str, value: Any) -> Any:
    """Turn numbers in any nesting into an array; a floating dtype is kept, integers become int64."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(f"{name}: rows of equal length are wanted, given {describe(value)}") from None
    is_a(array.dtype.kind in "biuf", name, "numbers are", value)
    is_a(not isinstance(value, np.ma.MaskedArray), name, "an array without a mask is", value)
    return array if array.dtype.kind == "f" else array.astype(np.result_type(array.dtype, np.int64))


def finite(name: str, value: Any) -> Any:
    array = numbers(name, value)
    if not np.isfinite(array).all():
        bad = np.argwhere(~np.isfinite(array))
        place = tuple(int(i) for i in bad[0])
        where = f" at index {place}" if place else ""
        raise ValueError(f"{name}: finite numbers are wanted, given {array[place]}{where} ({len(bad)} such in all)")
    return array


def rows(name: str, value: Any, columns: int | None = None, size_name: str = "") -> Any:
    """One or more rows of finite numbers, of so many columns if that is said."""
    array, hint = finite(name, value), ""
    if columns is not None and (array.ndim != 2 or array.shape[1] != columns):
        if array.ndim == 1 and columns == 1:
            hint = f"; {name}.reshape(-1, 1) turns a flat array of samples into rows"
        elif array.ndim == 1 and array.size == columns:
            hint = f"; {name}.reshape(1, -1) turns one sample into a batch of one"
        wanted = f"shape (n_samples, {columns}) is wanted, since {size_name} is {columns}"
        raise ValueError(f"{name}: {wanted}, given {array.shape}{hint}")
    want(array.ndim and len(array), f"{name}: at least one row is wanted, given shape {array.shape}")
    return array


def movable(name: str, p: Any) -> None:
    is_a(isinstance(p, np.ndarray) and p.dtype.kind == "f", name, "a floating NumPy array is", p)
    want(p.flags.writeable, f"{name}: a writeable array is wanted, given a read-only one")


def as_many(name: str, array: Any, wanted: str, n: int) -> None:
    want(len(array) == n, f"{name}: one {wanted} is wanted ({n}), given {len(array)}")


def labels(name: str, value: Any, n: int | None = None, since: str = "") -> Any:
    """Class labels 0 to n - 1, shape (n_samples,), as integers that index arrays; whole floats are taken too."""
    array = numbers(name, value)
    how = f"{name}.ravel()" if array.shape[1:] == (1,) else f"np.argmax({name}, axis=1)"
    hint = f"; {how} turns the rows into labels" if array.ndim == 2 else ""
    given = f"given shape {array.shape}{hint}"
    want(array.ndim == 1, f"{name}: class labels of shape (n_samples,) are wanted, {given}")
    want(len(array), f"{name}: at least one label is wanted, {given}")
    bad = np.flatnonzero((finite(name, array) < 0) | (array != np.floor(array)) | (array >= (n or 2**31)))
    if len(bad):
        wanted = f"labels 0 to {n - 1} are wanted, since {since}" if n else "class labels 0, 1, 2, … are wanted"
        raise ValueError(f"{name}: {wanted}, given {array[bad[0]]} at index {bad[0]}")
    return array.astype(np.intp)


def integer(name: str, value: Any, least: int = 1, wanted: str = "a positive integer is") -> int:
    is_a(hasattr(value, "__index__") and not isinstance(value, bool | np.bool_ | np.ndarray), name, wanted, value)
    n = operator.index(value)
    want(n >= least, f"{name}: {'a positive integer' if n < 1 else f'at least {least}'} is wanted, given {n}")
    return n


def number(name: str, value: Any, wanted: str, fits: Callable[[float], bool]) -> float:
    is_one = isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)
    is_a(is_one, name, f"{wanted} is", value)
    size = float(value) if not isinstance(value, int) or abs(value) < 2**1023 else math.inf
    want(math.isfinite(size) and fits(size), f"{name}: {wanted} is wanted, given {describe(value)}")
    return size


def not_negative(name: str, value: Any) -> float:
    return 0.0 if value is None else number(name, value, "a number of 0 or more", lambda v: v >= 0)


def yes_or_no(name: str, value: Any) -> bool:
    is_a(isinstance(value, bool | np.bool_), name, "True or False is", value)
    return bool(value)


def seed(name: str, value: Any) -> Any:
    if isinstance(value, np.random.Generator | None):
        return value
    n = integer(name, value, -math.inf, "a seed (an integer), a numpy.random.Generator or None is")  # type: ignore[arg-type]
    want(n >= 0, f"{name}: a seed of at least 0 is wanted, given {n}")
    return n


def one_of(name: str, value: Any, names: Any, where: str = "") -> Any:
    wanted = f"{' or '.join(map(repr, names))} is wanted{where}"
    is_a(isinstance(value, str), name, wanted.removesuffix(" wanted"), value)
    want(value in names, f"{name}: {wanted}, given {value!r}")
    return value


def float_type(name: str, value: Any) -> Any:
    is_one = value is not None and not isinstance(value, np.ndarray) and value in (FLOAT32, np.dtype(np.float64))
    is_a(is_one, name, "np.float32 or np.float64 is", value)
    return np.dtype(value)


def axes(name: str, value: Any) -> Any:
    is_a(value is None or hasattr(value, "imshow"), name, "matplotlib Axes or None are", value)
    return value


positive = functools.partial(number, wanted="a positive number", fits=lambda v: v > 0)
between_0_and_1 = functools.partial(number, wanted="a number between 0 and 1", fits=lambda v: 0 < v < 1)
below_one = functools.partial(number, wanted="a number from 0 to below 1", fits=lambda v: 0 <= v < 1)
activation_name = functools.partial(one_of, names=ACTIVATIONS)


# What is asked of the arguments together. Part 1:


def check_gradient_check(a: Arguments) -> Arguments:
    loss, p = a["loss"], a["parameter"]
    is_a(callable(loss), "loss", "a function without arguments is", loss)
    movable("parameter", p)
    finite("parameter", p)
    g = finite("gradient", a["gradient"])
    want(g.shape == p.shape, f"gradient: the parameter's shape {p.shape} is wanted, given {g.shape}")

    def one_number() -> Any:
        value = finite("loss()", loss())
        want(value.ndim == 0, f"loss(): one number is wanted, given an array of shape {value.shape}")
        return value[()]

    return {"loss": one_number, "gradient": g}


def check_samples(a: Arguments) -> Arguments:
    """Samples, and targets where there are any."""
    X = rows("X", a["X"], len(a["self"].W1), "input_size")
    if "y" not in a:
        return {"X": X}
    for name in ("W1", "b1", "W2", "b2"):
        movable(name, getattr(a["self"], name))
    y = rows("y", a["y"], a["self"].W2.shape[1], "output_size")
    as_many("y", y, "row per row of X", len(X))
    return {"X": X, "y": y}


def check_targets(a: Arguments) -> Arguments:
    """The targets of what the last forward has seen."""
    network, y = a["self"], a["y"]
    seen: Any = getattr(network, "z2", getattr(network, "result", None))
    if isinstance(y, np.ndarray) and seen is not None and y.shape == seen.shape:
        return {}
    want(seen is not None, f"y: forward(X) is wanted first, given {describe(y)}, and forward has not been called")
    if hasattr(network, "result"):
        return {"y": targets("y", network, y, seen, "row that forward saw", seen.shape[-1])}
    y = rows("y", y, seen.shape[1], "output_size")
    as_many("y", y, "row for each row that forward saw", len(seen))
    return {"y": y}


# Part 2:


def check_network(a: Arguments) -> Arguments:
    layers, loss, output = a["layers"], a["loss"], a["output"]
    is_list = isinstance(layers, list | tuple)
    by_hand = is_list and any(hasattr(layer, "forward") for layer in layers)
    wanted = "a list of at least two sizes, inputs first, or of layers is"
    is_a(is_list, "layers", wanted, layers)
    want(by_hand or len(layers) > 1, f"layers: {wanted} wanted, given {describe(layers)}")
    one_of("output", output, [entry.output.__name__ for entry in LOSSES.values()])
    loss = loss_for(output) if loss is None else loss
    if not by_hand:
        one_of("loss", loss, dict.fromkeys((loss_for(output), "mse")), f" with output={output!r}")
        return {"layers": [integer(f"layers[{i}]", size) for i, size in enumerate(layers)], "loss": loss}
    parts = ("forward", "backward", "parameters", "gradients")
    want(len({id(layer) for layer in layers}) == len(layers), "layers: each layer once is wanted, given one twice")
    for i, layer in enumerate(layers):
        lacks = [part for part in parts if inspect.getattr_static(layer, part, None) is None or isinstance(layer, type)]
        is_a(not lacks, f"layers[{i}] lacks {' and '.join(lacks)}", f"a layer with {', '.join(parts)} is", layer)
    for i, pair in enumerate(pairwise(layers), 1):  # a layer of the reader's may give any number of outputs
        Ws = [layer.W for layer in pair if type(layer).__module__ == "nn_tutorial.layers" and hasattr(layer, "W")]
        if len(Ws) == 2 and (n := Ws[0].shape[1]) != len(Ws[1]):
            wanted = f"{n} inputs are wanted, as many as the outputs of layers[{i - 1}]"
            raise ValueError(f"layers[{i}]: {wanted}, given {pair[1]}")
    return {"loss": one_of("loss", loss, LOSSES), "output": LOSSES[loss].output.__name__}


def check_data(a: Arguments) -> Arguments:
    """Samples, and targets where there are any."""
    X = inputs("X", a["self"], a["X"])
    return {"X": X, "y": targets("y", a["self"], a["y"], X, "row of X")} if "y" in a else {"X": X}


def check_fit(a: Arguments) -> Arguments:
    pair, optimizer, size = a["validation_data"], a["optimizer"], a["batch_size"]
    is_one = not isinstance(optimizer, type) and all(hasattr(optimizer, name) for name in ("start", "step", "lr"))
    is_a(is_one or optimizer is None, "optimizer", "SGD(…), Adam(…) or None is", optimizer)
    if pair is not None:
        is_pair = isinstance(pair, tuple | list) and len(pair) == 2
        is_a(is_pair, "validation_data", "a pair (X, y) or None is", pair)
        X = inputs("validation_data[0]", a["self"], pair[0])
        pair = X, targets("validation_data[1]", a["self"], pair[1], X, "row of its X")
    size = None if size is None else integer("batch_size", size)
    return check_data(a) | {"validation_data": pair, "batch_size": size}


def check_step(a: Arguments) -> Arguments:
    """The arrays of an optimiser's step: none has moved when one is refused."""
    for name in ("parameters", "gradients"):
        is_a(isinstance(a[name], list | tuple), name, "a list of arrays is", a[name])
    as_many("gradients", a["gradients"], "for each parameter", len(a["parameters"]))
    before = vars(a["self"]).get("v", {})
    for i, (p, g) in enumerate(zip(a["parameters"], a["gradients"], strict=True)):
        is_one = isinstance(p, np.ndarray) and p.dtype.kind == "f" and p.flags.writeable
        is_real = isinstance(g, np.ndarray | np.generic) and g.dtype.kind in "biuf"
        if not (is_one and is_real and g.shape == p.shape == getattr(before.get(i), "shape", p.shape)):
            movable(f"parameters[{i}]", p)
            same = getattr(g, "shape", None) == p.shape
            want(same, f"gradients[{i}]: the parameter's shape {p.shape} is wanted, given {describe(g)}")
            is_a(is_real, f"gradients[{i}]", "real numbers are", g)
            wanted = f"shape {before[i].shape} as in the step before is wanted"
            raise ValueError(f"parameters[{i}]: {wanted}, given {p.shape}; start() forgets that step")
    return {}


def check_for_classes(a: Arguments) -> Arguments:
    want(a["self"].output != "linear", "X: a network for classes is wanted, given one whose output is linear")
    return check_data(a)


def inputs(name: str, network: Any, X: Any) -> Any:
    """Samples for a network, in its dtype."""
    W = getattr(network.layers[0], "W", None)
    where = "layers[0]" if network.layer_sizes else "the number of its inputs"
    return as_held(name, network, rows(name, X, None if W is None else len(W), where))


def as_held(name: str, network: Any, array: Any) -> Any:
    dtype, largest = next((p.dtype for p in network.parameters), np.dtype(float)), float(np.abs(array).max())
    fits = dtype != FLOAT32 or largest <= np.finfo(np.float32).max
    want(fits, f"{name}: numbers that float32 can hold are wanted, given {largest:g}")
    return array.astype(dtype, copy=False)


def targets(name: str, network: Any, y: Any, samples: Any, row: str, outputs: int = 0) -> Any:
    """Labels or rows of outputs, as rows of outputs in the network's dtype; `samples` may be what it made of them."""
    y, loss, output = finite(name, y), network.loss_name, network.output
    sizes = network.layer_sizes
    K = outputs or (sizes[-1] if sizes else network.forward(samples[:1]).shape[-1])
    if y.ndim == 1 and len(y) == len(samples) and output != "linear":
        y = labels(name, y, max(K, 2), f"the last layer has {K} outputs")
        wanted = "one output a class, or output='sigmoid', is wanted"
        want(K > 1 or output != "softmax", f"{name}: softmax of one output is always 1: {wanted}")
        y = y if K == 1 else np.eye(K)[y]
    y = y.reshape(-1, 1) if y.ndim == K == 1 and len(y) == len(samples) else y
    hint = f"; {name}.ravel() turns a column into labels" if y.shape[1:] == (1,) else ""
    wanted = f"labels of shape (n_samples,) or rows of shape (n_samples, {K}) are wanted"
    want(y.ndim == 2 and y.shape[1] == K, f"{name}: {wanted}, given {y.shape}{hint}")
    as_many(name, y, f"entry for each {row}", len(samples))
    low, high = (0.0, 0.0) if output == "linear" or loss == "mse" else (y.min(), y.max())
    want(low >= 0 and high <= 1, f"{name}: outputs in 0..1 are wanted with {loss}, given {low:g} to {high:g}")
    off = np.abs(y.sum(axis=1) - 1) if loss == "cross_entropy" else np.zeros(1)
    given = f"given {y[off.argmax()].sum():g} in row {off.argmax()}"
    want(off.max() <= 1e-6, f"{name}: rows with the sum 1 are wanted with {loss}, {given}")
    return as_held(name, network, y)


# Values.


def a_number(name: str, value: Any) -> Any:
    is_a(isinstance(value, int | float | np.number) and not isinstance(value, bool), name, "one number is", value)
    return value


def loss_and_accuracy(name: str, value: Any) -> Any:
    is_a(isinstance(value, tuple | list) and len(value) in (0, 2), name, "(loss, accuracy) or () is", value)
    return [a_number(name, v) for v in value]


def a_value(name: str, value: Any) -> Any:
    is_a(type(value).__name__ == "Value", name, "a Value (Value(2.0) makes one of 2.0) is", value)
    return value


# Tensors. Their operations are called in loops and change nothing, so NumPy may refuse first, and what it has refused
# is then explained:


def explained(explain: Callable[..., None]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        @functools.wraps(function)
        def door(*args: Any) -> Any:
            try:
                return function(*args)
            except (AttributeError, TypeError, ValueError, ZeroDivisionError) as error:
                failure = error
            explain(*args)
            raise failure

        return door  # type: ignore[return-value]

    return decorate


def explain_elementwise(left: Any, right: Any) -> None:
    x, y = operand("left", left), operand("right", right)
    fits = all(m == n or m == 1 or n == 1 for m, n in zip(x[::-1], y[::-1], strict=False))
    want(fits, f"operands: shapes that broadcast are wanted, given {x} and {y}")


def explain_matmul(left: Any, right: Any) -> None:
    for name, side in {"left": left, "right": right}.items():
        is_a(hasattr(side, "shape"), name, "a tensor or an array is", side)
    x, y = operand("left", left), operand("right", right)
    hint = "; reshape(1, -1) or reshape(-1, 1) makes a matrix" if len(x) == 1 or len(y) == 1 else ""
    fits = len(x) > 1 and len(y) > 1 and x[-1] == y[-2]
    want(fits, f"operands: shapes (…, m, k) and (…, k, n) are wanted, given {x} and {y}{hint}")
    explain_elementwise(np.empty((*x[:-2], 1, 1)), np.empty((*y[:-2], 1, 1)))


def explain_transpose(tensor: Any, *order: Any) -> None:
    n = len(tensor.shape)
    hint = "; write the axes without brackets" if isinstance(order[0], tuple | list) else ""
    every = f"each axis from 0 to {n - 1} once, or none, is" if n else "none, since one number has no axis, is"
    is_a(all(hasattr(axis, "__index__") for axis in order), "axes", every, order, hint)
    want(False, f"axes: {every} wanted, given {order}")


def kept(name: str, value: Any) -> Any:
    """An index of its own, since arrays in it may change before backward."""
    return copy.deepcopy(value)


def operand(name: str, value: Any) -> tuple[int, ...]:
    if hasattr(value, "marks"):
        return tuple(value.shape)
    other = isinstance(value, list | tuple) or hasattr(value, "parts")  # a Value has parts, and no marks
    is_a(not other, name, "a tensor, an array or a number is", value)
    return tuple((numbers if np.ndim(value) else finite)(name, value).shape)


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
                self.marks.append((part, mark(part)))
            elif (depth := getattr(part, "depth", None)) is None:
                is_one = isinstance(part, int | float | np.generic) and math.isfinite(part)
                is_a(is_one, "operands", "a tensor, an array or a finite number is", part)
            elif part.data.dtype != dtype:
                wanted = f"{part.data.dtype} is wanted, as the tensor has, given what makes it {dtype}"
                raise TypeError(f"operands: {wanted}; array.astype(np.float32) or float(number) helps")
            elif depth == 0:
                self.marks.append((part, mark(part)))

    return door  # type: ignore[return-value]


def leaf_data(data: Any) -> Any:
    array = finite("data", data)
    want(array.size, f"data: at least one number is wanted, given shape {array.shape}")
    array = array if array.dtype.kind == "f" else array.astype(np.float64)
    is_a(array.dtype in (FLOAT32, np.float64), "data", "np.float32 or np.float64 is", array)
    return array


def mark(part: Any) -> bytes:
    """The bytes by which a change is noticed: of all numbers, or, where there are more than 4096, of every k-th.

    So a change of any number of a small array is noticed, and of a large one any that reaches a k-th number; all
    numbers would cost a tenth of a step of training. These are at least 256, and k has no factor in common with the
    size of an axis: a matrix with no more than 256 rows or columns has one of them in every row or column.
    """
    array = part if isinstance(part, np.ndarray) else part.data
    size: int = array.size
    if size <= 4096:
        all_of_them: bytes = array.tobytes()
        return all_of_them
    k = size // 256
    while math.gcd(k, size) > 1:
        k -= 1
    flat = array.ravel("K") if array.flags.forc else array.flat  # neither copies the array
    some: bytes = flat[::k].tobytes()
    return some


def check_backward(a: Arguments) -> Arguments:
    loss = a["self"]
    if loss.data.size != 1:
        raise ValueError(f"backward: one number is wanted, given shape {loss.shape}; sum() or mean() makes one")
    if not math.isfinite(loss.data.item()):
        given = f"given {loss.data.item()}; an operand is not finite, or the numbers have grown too large"
        raise ValueError(f"backward: a finite number is wanted, {given}")
    for tensor in loss.history():
        if tensor.parts is None:
            given = "given one that it has used up; compute the loss once more"
            raise ValueError(f"backward: a graph that backward has not used is wanted, {given}")
        for part, seen in tensor.marks:
            if mark(part) != seen:
                given = f"given other numbers of shape {part.shape}; go backward before the step"
                raise ValueError(f"backward: numbers are wanted as they were when the loss was computed, {given}")
    return {}


def check_cross_entropy(a: Arguments) -> Arguments:
    shape, y = a["self"].shape, a["labels"]
    is_quick = isinstance(y, np.ndarray) and y.dtype == np.intp and y.size and y.shape == shape[:-1] and len(shape) == 2
    if is_quick and np.maximum.reduce(y.view(np.uintp)) < shape[1]:  # a negative label would be a huge one
        return {}
    want(len(shape) == 2, f"cross_entropy: scores of shape (n, n_classes) are wanted, given {shape}")
    y = labels("labels", y, shape[1], f"the scores have {shape[1]} columns")
    as_many("labels", y, "label for each row", shape[0])
    return {"labels": y}


# Data, metrics and plots:


def check_points(a: Arguments) -> Arguments:
    return {"n_samples": integer("n_samples", a["n_samples"], a.get("n_classes", 2))}


def check_split(a: Arguments) -> Arguments:
    X, y, size = rows("X", a["X"]), rows("y", a["y"]), a["test_size"]
    as_many("y", y, "row per row of X", len(X))
    if not isinstance(size, int | np.integer) or isinstance(size, bool):
        is_a(isinstance(size, float | np.floating), "test_size", "a share (0.2) or a number of samples (30) is", size)
        want(0 < size < 1, f"test_size: a share between 0 and 1 is wanted, given {size}")
        size = math.ceil(round(len(X) * float(size), 9))  # 0.07 * 100 is 7.000000000000001
    wanted = "at least one sample in either part is wanted"
    want(0 < size < len(X), f"test_size: {wanted}, given {a['test_size']} of {len(X)} samples")
    kept = {name: a[name] if isinstance(a[name], np.ndarray) else array for name, array in (("X", X), ("y", y))}
    return {**kept, "test_size": size}


def check_columns(a: Arguments) -> Arguments:
    X = rows("X", a["X"])
    want(X.ndim == 2 and X.shape[1], f"X: shape (n_samples, n_features) is wanted, given {X.shape}")
    return {"X": X if X.dtype.kind == "f" else X.astype(np.float64)}


def check_transform(a: Arguments) -> Arguments:
    has_mean = hasattr(a["self"], "mean")
    want(has_mean, "X: fit(X) with the training data is wanted first, and fit has not been called")
    rows("X", a["X"], len(a["self"].mean), "the number of columns seen by fit")
    return check_columns(a)


def check_labels(a: Arguments) -> Arguments:
    """One or two lists of labels, as many in each, below n_classes if that is given."""
    n = None if a.get("n_classes") is None else integer("n_classes", a["n_classes"])
    ys = {name: labels(name, y, n, f"n_classes is {n}") for name, y in a.items() if name != "n_classes"}
    (first, y), (last, y_last) = next(iter(ys.items())), list(ys.items())[-1]
    as_many(last, y_last, f"row per row of {first}", len(y))
    return ys


def one_each(name: str, value: Any, n: int, of_what: str) -> Any:
    if value is not None:
        is_a(hasattr(value, "__len__") and not isinstance(value, str), name, "a list is", value)
        as_many(name, value, f"for each {of_what}", n)
    return value


def check_boundary(a: Arguments) -> Arguments:
    model, X, y = a["model"], rows("X", a["X"], 2, "the number of axes of the plane"), numbers("y", a["y"])
    is_a(callable(getattr(model, "predict", model)), "model", "a function, or something with predict, is", model)
    y = labels("y", y[:, 0] if y.shape[1:] == (1,) else y)
    as_many("y", y, "row per row of X", len(X))
    return {"X": X, "y": y, "resolution": integer("resolution", a["resolution"], 2)}


def check_history(a: Arguments) -> Arguments:
    history, what = a["history"], one_of("what", a["what"], ("loss", "accuracy"))
    is_a(hasattr(history, what), "history", "what Network.fit returns is", history)
    want(len(getattr(history, what)), f"history: at least one epoch is wanted, given an empty {what}")
    return {}


def check_matrix(a: Arguments) -> Arguments:
    m = finite("matrix", a["matrix"])
    is_square = m.ndim == 2 and m.shape[0] == m.shape[1] > 0
    want(is_square, f"matrix: shape (n_classes, n_classes) is wanted, given {m.shape}")
    want(m.min() >= 0, f"matrix: counts of 0 or more are wanted, given {m.min()}")
    return {"matrix": m, "names": one_each("names", a["names"], len(m), "class")}


def check_images(a: Arguments) -> Arguments:
    images = rows("images", a["images"])
    side = math.isqrt(images.shape[1]) if images.ndim == 2 else 0
    images = images.reshape(-1, side, side) if side and side * side == images.shape[1] else images
    wanted = "shape (n, height, width), or (n, height²) for square images, is wanted"
    want(images.ndim == 3 and images.size, f"images: {wanted}, given {images.shape}")
    return {"images": images, "labels": one_each("labels", a["labels"], len(images), "image")}
