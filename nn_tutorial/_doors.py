"""The doors of the package: how a function looks at what it is given, and in what words it refuses; no formula of the tutorial lives here.

`@checked(check, after, name=kind, …)` stands at a door that a reader comes through: before anything has changed, each named
argument must be of its kind, and `check` looks at all of them together. Either may give what to go on with (lists
become arrays), or raise an error that says what is wanted and what was given; `after` looks at what has come of them.
`@quick(check)` stands at the steps of a training: there are thousands of them, so `check` first asks what is right nearly always.
`@of_arrays` stands at the formulas of those steps: what is right nearly always goes through without a call.
`@explained` stands where a check would slow a loop: Python or NumPy refuses first, and the error then says the same.
What is looked at stands in `_checks`.
"""

import functools
import inspect
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias, TypeVar

import numpy as np

Arguments: TypeAlias = dict[str, Any]
F = TypeVar("F", bound=Callable[..., Any])
REFUSALS = AttributeError, OverflowError, TypeError, ValueError, ZeroDivisionError


def checked(
    check: Callable[[Arguments], Arguments | None] = lambda a: None,
    after: Callable[[Arguments], None] | None = None,
    **kinds: Callable[[str, Any], Any],
) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        signature = inspect.signature(function)
        names = list(signature.parameters)
        by_place = all(p.kind is p.POSITIONAL_OR_KEYWORD for p in signature.parameters.values())
        first = names[:1] == ["self"]
        plain = [p.replace(annotation=p.empty) for p in signature.parameters.values()]
        called = function.__qualname__.replace("Predictor", "Network").removesuffix(".__init__")
        owner, call = called.partition(".")[0], f"{called}{inspect.Signature(plain[first:])}"

        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            if by_place and not kwargs and len(args) == len(names):
                a = dict(zip(names, args, strict=True))  # quick, for what is called in loops
            else:
                try:
                    bound = signature.bind(*args, **kwargs)
                except TypeError as error:
                    given = f"{listed(args[first:], kwargs)} ({error})"
                    if first and args and owner not in [kind.__name__ for kind in type(args[0]).__mro__]:
                        given = f"{listed(args, kwargs)}, called on the class itself: make a {owner} first"
                    raise TypeError(f"{call} is wanted, given {given}") from None
                bound.apply_defaults()
                a = bound.arguments
            for name, kind in kinds.items():
                a[name] = kind(name, a[name])
            a |= check(a) or {}
            result = function(**a)
            if after:
                after(a)
            return result

        return door  # type: ignore[return-value]

    return decorate


def explained(wanted: str) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            try:
                return function(*args, **kwargs)
            except REFUSALS as error:
                raise retold(error, wanted, args, kwargs) from error

        return door  # type: ignore[return-value]

    return decorate


def retold(error: Exception, wanted: str, args: Any, kwargs: Arguments) -> Exception:
    kind = TypeError if isinstance(error, AttributeError | TypeError) else ValueError
    return kind(f"{wanted} wanted, given {listed(args, kwargs)} ({error})")


def quick(check: Callable[..., Any], wanted: str = "") -> Callable[[F], F]:
    """Make a door at which `check` takes the arguments one by one, and gives what the last is to be; explained if `wanted`."""

    def decorate(function: F) -> F:
        names = list(inspect.signature(function).parameters)
        spoken = explained(wanted)(function) if wanted else function
        n, named = len(names), checked(lambda a: {names[-1]: check(*a.values())})(spoken)

        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            if kwargs or len(args) != n:
                return named(*args, **kwargs)
            last = check(*args)
            try:
                return function(*args[:-1], last)
            except REFUSALS as error:
                if not wanted:
                    raise
                raise retold(error, wanted, args, {}) from error

        return door  # type: ignore[return-value]

    return decorate


def want(right: Any, name: str, wanted: str, given: Any, error: type[Exception] = ValueError) -> None:
    if not right:  # a ValueError says what is given as it is; a TypeError, of what type
        raise error(f"{name}: {wanted}, given {given if error is ValueError else describe(given)}")


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
    return ", ".join([*map(describe, args), *(f"{name}={describe(value)}" for name, value in kwargs.items())]) or "none"


def an_array(name: str, value: Any) -> Any:
    """Turn numbers in any nesting into an array; a floating dtype is kept, integers become int64 (uint64 float64), so that −z is right."""
    try:
        array = np.asarray(value)
    except TypeError:  # a Tensor
        hint = "its data, or an operation of its own, is wanted"
        raise TypeError(f"{name}: numbers are wanted, given {describe(value)}; {hint}") from None
    except ValueError:
        raise ValueError(f"{name}: rows of equal length are wanted, given {describe(value)}") from None
    if array.dtype == object and all(isinstance(number, int | float) for number in array.flat):
        with suppress(OverflowError):  # a float may still hold what is too long for an integer of NumPy
            array = array.astype(np.float64)
    want(array.dtype.kind in "biuf", name, "numbers are wanted", value, TypeError)
    masked = isinstance(value, np.ndarray) and hasattr(value, "mask")  # np.ma.MaskedArray would import numpy.ma
    want(not masked, name, "an array without a mask is wanted", value, TypeError)
    return array if array.dtype.kind == "f" else array.astype(np.result_type(array.dtype, np.int64))


def of_arrays(wanted: str = "", check: Callable[..., None] = lambda *names_and_arrays: None) -> Callable[[F], F]:
    """Make a door for a function of arrays: floating ones of one shape with two axes, as in a training, go straight on."""

    def decorate(function: F) -> F:
        names = list(inspect.signature(function).parameters)
        n, spoken = len(names), explained(wanted)(function) if wanted else function
        named = checked(lambda a: check(*a.items()), None, **dict.fromkeys(names, an_array))(spoken)

        @functools.wraps(function)
        def door(*args: Any, **kwargs: Any) -> Any:
            for each in args:
                if type(each) is not np.ndarray or each.dtype.kind != "f" or each.shape != args[0].shape:
                    break
                if each.ndim != 2 or not each.size:
                    break
            else:
                if args[n - 1 :] and not args[n:] and not kwargs:  # to call len would take longer
                    return function(*args)
            return named(*args, **kwargs)

        return door  # type: ignore[return-value]

    return decorate


def same_shape(function: F) -> F:
    """A door for a function of two arrays that NumPy would broadcast in silence: the second has the first one's shape."""

    def check(one: tuple[str, Any], other: tuple[str, Any]) -> None:
        (first, a), (second, y) = one, other
        if a.shape != y.shape:
            column = f"{second}.reshape(-1, 1) makes a column of it"
            rows = f"one_hot({second}, {a.shape[-1]}) makes rows of labels" if a.ndim == 2 else ""
            hint = f"; {column if a.shape[1:] == (1,) else rows}" if y.ndim == 1 and rows and len(y) == len(a) else ""
            want(False, second, f"the shape of {first}, {a.shape}, is wanted", f"{y.shape}{hint}")
        want(a.size, first, "at least one number is wanted", f"shape {a.shape}")

    wanted = " and ".join(inspect.signature(function).parameters)
    return of_arrays(f"{wanted}: arrays of numbers, shape (n_samples, n_outputs), are", check)(function)
