"""The checks behind the error messages of the package; no idea of the tutorial lives here.

`@checked(check)` runs `check` on the arguments of every call from outside. The check returns the
arguments to call with (lists become arrays) or raises an error that says what was given and what
is wanted, before anything has changed.
"""

import functools
import inspect
import math
import operator
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating[Any]]
Rng: TypeAlias = int | np.random.Generator | None
Arguments: TypeAlias = Mapping[str, Any]
R = TypeVar("R")

# The network inside whose checked call we are: what it passes to itself, and to the functions of
# the package, needs no second check.
_running: ContextVar[Any] = ContextVar("_running", default=None)


def checked(check: Callable[..., Arguments]) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Check the arguments of a function or method before each call from outside."""

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        signature = inspect.signature(function)
        is_method = "self" in signature.parameters

        @functools.wraps(function)
        def call(*args: Any, **kwargs: Any) -> R:
            network = _running.get()
            if network is not None and (not is_method or (args and network is args[0])):
                return function(*args, **kwargs)
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            bound.arguments.update(check(*bound.arguments.values()))
            if not is_method:
                return function(*bound.args, **bound.kwargs)
            token = _running.set(bound.args[0])
            try:
                return function(*bound.args, **bound.kwargs)
            finally:
                _running.reset(token)

        return call

    return decorate


# One check per function of the package, its arguments in the function's order.


def check_activation(z: Any) -> Arguments:
    if type(z) is np.ndarray and z.dtype.kind == "f":
        return {}
    return {"z": numbers("z", z)}


def check_perceptron(inputs: Any, weights: Any, bias: Any) -> Arguments:
    inputs, weights = finite("inputs", inputs), finite("weights", weights)
    bias = finite("bias", bias)
    if bias.ndim != 0:
        raise ValueError(f"bias: one number is wanted, given an array of shape {bias.shape}")
    if weights.ndim != 1 or weights.size == 0:
        raise ValueError(f"weights: shape (n_features,) is wanted, given {weights.shape}")
    n = weights.size
    if inputs.ndim not in (1, 2) or inputs.shape[-1] != n:
        raise ValueError(
            f"inputs: shape ({n},) or (n_samples, {n}) is wanted, one entry per weight, given {inputs.shape}"
        )
    return {"inputs": inputs, "weights": weights, "bias": bias[()]}


def check_gradient_check(loss: Any, parameter: Any, gradient: Any, eps: Any) -> Arguments:
    if not callable(loss):
        raise TypeError(f"loss: a function without arguments is wanted, given {describe(loss)}")
    if not isinstance(parameter, np.ndarray) or parameter.dtype.kind != "f":
        raise TypeError(
            f"parameter: a floating NumPy array is wanted, since it is moved in place, given {describe(parameter)}"
        )
    if not parameter.flags.writeable:
        raise ValueError("parameter: a writeable array is wanted, given a read-only one")
    finite("parameter", parameter)
    gradient = finite("gradient", gradient)
    if gradient.shape != parameter.shape:
        raise ValueError(f"gradient: the parameter's shape {parameter.shape} is wanted, given {gradient.shape}")
    return {"loss": _one_number("loss()", loss), "gradient": gradient, "eps": positive_number("eps", eps)}


def _one_number(name: str, function: Callable[[], Any]) -> Callable[[], Any]:
    """The same function, refusing to return anything but one finite number."""

    def call() -> Any:
        value = finite(name, function())
        if value.ndim != 0:
            raise ValueError(f"{name}: one number is wanted, given an array of shape {value.shape}")
        return value[()]

    return call


def check_network(network: Any, input_size: Any, hidden_size: Any, output_size: Any, rng: Any) -> Arguments:
    return {
        "input_size": positive_integer("input_size", input_size),
        "hidden_size": positive_integer("hidden_size", hidden_size),
        "output_size": positive_integer("output_size", output_size),
        "rng": random_source("rng", rng),
    }


def check_forward(network: Any, X: Any) -> Arguments:
    return {"X": samples("X", X, len(network.W1), "input_size")}


def check_backward(network: Any, X: Any, y: Any, lr: Any) -> Arguments:
    arguments = _samples_and_targets(network, X, y)
    lr = positive_number("lr", lr)
    X, z1 = arguments["X"], getattr(network, "z1", None)
    if z1 is None:
        last = "forward has not been called"
    elif len(z1) != len(X):
        last = f"the last forward saw {len(z1)} rows"
    elif not np.allclose(X @ network.W1 + network.b1, z1, equal_nan=True):
        last = "the last forward saw another X or other weights"
    else:
        return {**arguments, "lr": lr}
    raise ValueError(f"X: forward(X) with the same X is wanted first, given {len(X)} rows, and {last}")


def check_train(network: Any, X: Any, y: Any, epochs: Any, lr: Any, verbose: Any) -> Arguments:
    return {
        **_samples_and_targets(network, X, y),
        "epochs": positive_integer("epochs", epochs),
        "lr": positive_number("lr", lr),
        "verbose": yes_or_no("verbose", verbose),
    }


def _samples_and_targets(network: Any, X: Any, y: Any) -> dict[str, Array]:
    X = samples("X", X, len(network.W1), "input_size")
    y = samples("y", y, network.W2.shape[1], "output_size")
    if len(X) != len(y):
        raise ValueError(f"y: one row per row of X is wanted ({len(X)}), given {len(y)}")
    return {"X": X, "y": y}


# The kinds of value that the checks above are made of.


def describe(value: Any) -> str:
    """Name a value in an error message: its type and, cut short, itself."""
    if isinstance(value, np.ndarray):
        return f"an array of {value.dtype} of shape {value.shape}"
    text = repr(value)
    return f"{type(value).__name__} {text if len(text) <= 40 else text[:37] + '...'}"


def numbers(name: str, value: Any) -> Array:
    """Turn numbers in any nesting into an array; a floating dtype is kept, integers become int64."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(f"{name}: rows of equal length are wanted, given {describe(value)}") from None
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name}: numbers are wanted, given {describe(value)}")
    if array.dtype.kind == "f":
        return array
    return array.astype(np.result_type(array.dtype, np.int64))  # in int8, 100 + 100 would be -56


def finite(name: str, value: Any) -> Array:
    """Numbers without NaN and infinity."""
    array = numbers(name, value)
    if not np.isfinite(array).all():
        bad = np.argwhere(~np.isfinite(array))
        place = tuple(int(i) for i in bad[0])
        where = f" at index {place}" if place else ""
        raise ValueError(f"{name}: finite numbers are wanted, given {array[place]}{where} ({len(bad)} such in all)")
    return array


def samples(name: str, value: Any, columns: int, size_name: str) -> Array:
    """Rows of `columns` finite numbers, at least one row."""
    array = finite(name, value)
    if array.ndim != 2 or array.shape[1] != columns:
        hint = ""
        if array.ndim == 1 and columns == 1:
            hint = f"; {name}.reshape(-1, 1) turns a flat list of samples into rows"
        elif array.ndim == 1 and array.size == columns:
            hint = f"; {name}.reshape(1, -1) turns one sample into a batch of one"
        raise ValueError(
            f"{name}: shape (n_samples, {columns}) is wanted, since {size_name} is {columns}, given {array.shape}{hint}"
        )
    if len(array) == 0:
        raise ValueError(f"{name}: at least one row is wanted, given shape {array.shape}")
    return array


def positive_integer(name: str, value: Any) -> int:
    try:
        if isinstance(value, bool | np.bool_):
            raise TypeError
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name}: a positive integer is wanted, given {describe(value)}") from None
    if number < 1:
        raise ValueError(f"{name}: a positive integer is wanted, given {number}")
    return number


def positive_number(name: str, value: Any) -> float:
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | float | np.integer | np.floating):
        raise TypeError(f"{name}: a positive number is wanted, given {describe(value)}")
    try:
        number = float(value)
    except OverflowError:  # an int of more than 308 digits
        number = math.inf
    if not (number > 0 and math.isfinite(number)):
        raise ValueError(f"{name}: a positive number is wanted, given {describe(value)}")
    return number


def yes_or_no(name: str, value: Any) -> bool:
    if not isinstance(value, bool | np.bool_):
        raise TypeError(f"{name}: True or False is wanted, given {describe(value)}")
    return bool(value)


def random_source(name: str, value: Any) -> Any:
    if value is None or isinstance(value, np.random.Generator):
        return value
    try:
        if isinstance(value, bool | np.bool_):
            raise TypeError
        seed = operator.index(value)
    except TypeError:
        raise TypeError(
            f"{name}: a seed (an integer), a numpy.random.Generator or None is wanted, given {describe(value)}"
        ) from None
    if seed < 0:
        raise ValueError(f"{name}: a seed of at least 0 is wanted, given {seed}")
    return seed
