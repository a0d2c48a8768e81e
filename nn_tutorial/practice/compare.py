"""Whether two results are the same numbers: the only thing that decides whether an answer is right."""

from numbers import Number
from typing import Any

import numpy as np
from numpy.typing import NDArray

TOLERANCE = 1e-8
"""How far a number may be off, in parts of the largest right one."""
SINGLE = 1e-5
"""The same where the answer computes in float32."""

Numbers = NDArray[np.float64]


def numbers(value: Any) -> tuple[Numbers, float] | None:
    """Read a result as an array of floats, with the least tolerance that its kind of number needs.

    Lists, tuples, whole numbers and truth values count as numbers; None, texts and ragged lists do not.
    """
    if value is None or isinstance(value, (str, bytes, dict, set)):
        return None
    try:
        array = np.asarray(value)
        if array.dtype.kind == "O" and all(isinstance(each, Number) for each in array.ravel()):
            array = array.astype(np.float64)
        if array.dtype.kind not in "biuf":
            return None
        coarse = array.dtype.kind == "f" and array.dtype.itemsize < 8
        return np.array(array, np.float64), SINGLE if coarse else 0.0
    except Exception:  # whatever an object's own conversion raises
        return None


def close(got: Numbers, wanted: Numbers, tolerance: float = TOLERANCE) -> NDArray[np.bool_]:
    """Say of each number whether it is right; infinities and nan must stand where they are wanted."""
    finite = np.abs(wanted[np.isfinite(wanted)])
    most = tolerance * finite.max(initial=0.0)
    with np.errstate(all="ignore"):
        near = np.abs(got - wanted) <= (most or 1e-12)
    return np.asarray(near | (got == wanted) | (np.isnan(got) & np.isnan(wanted)))


def same(got: Numbers | None, wanted: Numbers | None, tolerance: float = TOLERANCE, least: float = 0.0) -> bool:
    """Say whether a result has the right shape and the right numbers; `least` is what `numbers` said."""
    if type(got) is not np.ndarray or wanted is None:  # nothing, or what an answer has slipped in as numbers
        return False
    return got.shape == wanted.shape and bool(close(got, wanted, max(tolerance, min(least, SINGLE))).all())
