"""The equations of a formula whose sides are numbers alone: whoever writes that they are equal can be held to it."""

import itertools
import math
import re
from collections.abc import Iterator

from site_builder.localize import without_thousands

_APART = re.compile(r"\\\\|&|\\q?quad\b|,\s|;|\\(?:to|Rightarrow|iff|begin|end)\b")
"""What stands between two formulas of a line."""
_INSIDE = r"\{([^{}]*)\}"
_AS_PYTHON = (
    (re.compile(r"\\(?:left|right)\b|\\[,;:!]"), ""),
    (re.compile(r"\{,\}"), "."),
    (re.compile("−"), "-"),
    (re.compile(r"\\(?:cdot|times)\b"), "*"),
)
_NESTED = (
    (re.compile(rf"\\[td]?frac{_INSIDE}{_INSIDE}"), r"((\1)/(\2))"),
    (re.compile(rf"\\sqrt{_INSIDE}"), r"((\1)^0.5)"),
    (re.compile(rf"\^{_INSIDE}"), r"^(\1)"),
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ALONE = re.compile(rf"\s*[-+]?\s*{_NUMBER.pattern}\s*")


def wrong(tex: str, language: str) -> Iterator[str]:
    """Tell each equation of a formula that is not true; a side that is one number may be rounded."""
    for part in _APART.split(tex):
        sides = part.split("=")
        for one, other in itertools.pairwise(sides):
            if not _may_be_equal(*(_as_python(without_thousands(side, language)) for side in (one, other))):
                yield f"{one.strip()} = {other.strip()}"


def _as_python(side: str) -> str:
    for pattern, becomes in _AS_PYTHON:
        side = pattern.sub(becomes, side)
    before = ""
    while side != before:
        before = side
        for pattern, becomes in _NESTED:
            side = pattern.sub(becomes, side)
    return re.sub(r"(?<=[\d)])\s*(?=\()", "*", side)


def _may_be_equal(one: str, other: str) -> bool:
    a, b = _value(one), _value(other)
    decimals = [len(side.strip().partition(".")[2]) for side in (one, other) if _ALONE.fullmatch(side) and "." in side]
    close = 0.500001 * 10.0 ** -min(decimals) if decimals else 1e-9
    return a is None or b is None or math.isclose(a, b, rel_tol=1e-9, abs_tol=close)


def _value(side: str) -> float | None:
    """Calculate a side, if it is made of numbers and signs alone."""
    if not _NUMBER.search(side) or re.search(r"[^\d.+\-*/^()\s]", side):
        return None
    floats = _NUMBER.sub(lambda number: str(float(number[0])), side)
    try:
        value = eval(floats.replace("^", "**"), {"__builtins__": {}})  # there are no names in it
    except (SyntaxError, ArithmeticError, TypeError):
        return None
    return value if isinstance(value, float) else None
