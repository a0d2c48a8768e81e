"""What goes wrong around a right computation: with the arguments before it, or with the finished result after it."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np

from nn_tutorial.activations import sigmoid
from nn_tutorial.practice.compare import Numbers

Deed: TypeAlias = Callable[[Any], Any]

AFTER: list[tuple[str, str, Deed]] = [
    ("only", "[0]", lambda r: r[0]),
    ("only", "[-1]", lambda r: r[-1]),
    ("only", "[:, 0]", lambda r: r[:, 0]),
    ("only", "[:, -1]", lambda r: r[:, -1]),
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
]


def before(parameters: Sequence[str], arguments: Sequence[Any]) -> Iterator[tuple[str, str, Deed, list[int]]]:
    """List what may be done to the arguments: the kind, the source, the deed, and the places of the arguments."""
    places = [place for place, argument in enumerate(arguments) if np.ndim(argument)]
    for group in [*([place] for place in places), places] if len(places) > 1 else [places]:
        for kind, code, do in _BEFORE:
            if group:
                yield kind, "`, `".join(code.format(parameters[place]) for place in group), do, group


def done(do: Deed, numbers: Numbers) -> Numbers | None:
    """Do it, where it can be done."""
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):  # of an answer without numbers, say
            return np.asarray(do(numbers), np.float64)
    except (IndexError, TypeError, ValueError):
        return None
