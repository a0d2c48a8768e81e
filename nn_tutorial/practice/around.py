"""What goes wrong around a right computation: with the arguments before it, or with the finished result after it."""

import ast
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

import numpy as np

from nn_tutorial.activations import sigmoid
from nn_tutorial.practice.compare import Numbers

Deed: TypeAlias = Callable[[Any], Any]


def _alone(place: tuple[Any, ...] | int) -> Deed:
    """Leave 0 everywhere but in a place."""

    def do(r: Numbers) -> Numbers:
        filled = np.zeros_like(r)
        filled[place] = r[place]
        return filled

    return do


AFTER: list[tuple[str, str, Deed]] = [
    ("only", "[0]", lambda r: r[0]),
    ("only", "[-1]", lambda r: r[-1]),
    ("only", "[:, 0]", lambda r: r[:, 0]),
    ("only", "[:, -1]", lambda r: r[:, -1]),
    ("alone", "[0]", _alone(0)),
    ("alone", "[-1]", _alone(-1)),
    ("alone", "[:, 0]", _alone((slice(None), 0))),
    ("alone", "[:, -1]", _alone((slice(None), -1))),
    ("finished", "sum", np.sum),
    ("finished", "mean", np.mean),
    ("finished", "max", np.max),
    *(
        ("finished", f"{name}(axis={axis})", lambda r, name=name, axis=axis: getattr(r, name)(axis=axis))
        for name in ("sum", "mean", "max", "cumsum")
        for axis in (0, 1)
    ),
    *(
        ("finished", name, getattr(np, name))
        for name in ("cumsum", "round", "abs", "sign", "sqrt", "exp", "log", "square", "tanh", "floor")
    ),
    ("finished", "astype(int)", np.trunc),
    ("finished", "sigmoid", sigmoid),
    ("finished", "relu", lambda r: np.maximum(0, r)),
    ("finished", "1 - …", lambda r: 1 - r),
    ("finished", "1 / …", lambda r: 1 / r),
    ("finished", "… > 0", lambda r: r > 0),
    *(
        ("finished", f"round(…, {digits})", lambda r, digits=digits: np.round(r, digits))
        for digits in (1, 2, 3, 4, 5, 6)
    ),
]
"""What is done to the right result and should not be: the kind of its sentence, the source, and the deed."""
UNDONE: list[tuple[str, Deed]] = [
    ("sum", np.sum),
    ("mean", np.mean),
    ("sum(axis=0)", lambda r: r.sum(axis=0)),
    ("sum(axis=1)", lambda r: r.sum(axis=1)),
    ("[-1]", lambda r: r.ravel()[-1]),
    ("sqrt", np.sqrt),
]
"""What makes the right result of the answer's, and was not done."""
_BEFORE: list[tuple[str, str, Deed]] = [
    ("left_out", "{}[-1]", lambda a: a[:-1]),
    ("left_out", "{}[0]", lambda a: a[1:]),
    ("used_only", "{}[0]", lambda a: a[:1]),
    ("used_only", "{}[-1]", lambda a: a[-1:]),
    ("left_out", "{}[:, -1]", lambda a: a[:, :-1]),
    ("left_out", "{}[:, 0]", lambda a: a[:, 1:]),
    ("used_only", "{}[:, 0]", lambda a: a[:, :1]),
    ("beforehand", "sigmoid({})", sigmoid),
    ("beforehand", "abs({})", np.abs),
    ("counted_twice", "{}[0]", lambda a: np.concatenate([a[:1], a])),
    ("counted_twice", "{}[-1]", lambda a: np.concatenate([a, a[-1:]])),
]
LIMITS = 6
"""How many numbers of an answer are taken for limits, at most."""


def limits(answer: str) -> list[float]:
    """List the numbers that stand in an answer: other limits than these are not in it."""
    found = [node.value for node in ast.walk(ast.parse(answer)) if isinstance(node, ast.Constant)]
    numbers = [each for each in found if isinstance(each, (int, float)) and not isinstance(each, bool) and each]
    return list(dict.fromkeys(numbers))[:LIMITS]


def _cut(numbers: Sequence[float]) -> Iterator[tuple[str, Deed]]:
    """Cut off what lies beyond a limit."""
    for most in numbers:
        yield f"np.clip({{}}, -{most}, {most})", partial(np.clip, a_min=-most, a_max=most)
        yield f"np.minimum({{}}, {most})", partial(np.minimum, most)
        yield f"np.maximum({{}}, {most})", partial(np.maximum, most)
        yield f"np.maximum({{}}, -{most})", partial(np.maximum, -most)


def after(numbers: Sequence[float]) -> Iterator[tuple[str, str, Deed]]:
    """List what may be done to the right result: see `AFTER`."""
    yield from AFTER
    for code, do in _cut(numbers):
        yield "finished", code.format("…"), do


def before(
    parameters: Sequence[str], arguments: Sequence[Any], numbers: Sequence[float] = ()
) -> Iterator[tuple[str, str, Deed, list[int]]]:
    """List what may be done to the arguments: the kind, the source, the deed, and the places of the arguments."""
    deeds = [*_BEFORE, *(("beforehand", code, do) for code, do in _cut(numbers))]
    places = [place for place, argument in enumerate(arguments) if np.ndim(argument)]
    for group in [*([place] for place in places), places] if len(places) > 1 else [places]:
        for kind, code, do in deeds:
            if group:
                yield kind, "`, `".join(code.format(parameters[place]) for place in group), do, group


def done(do: Deed, numbers: Numbers) -> Numbers | None:
    """Do it, where it can be done."""
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):  # of an answer without numbers, say
            return np.asarray(do(numbers), np.float64)
    except (IndexError, TypeError, ValueError):
        return None
