"""The equations of a formula whose sides are numbers alone: whoever writes that they are equal can be held to it."""

import math
import operator
import re
from collections.abc import Callable, Iterator

from site_builder.localize import without_thousands

_GOES_ON = re.compile(
    r"(?:\\\\\s*)?&\s*(?==|<|>|\\(?:approx|neq?|[lg]eq?)\b)|\\\\\s*&\s*(?:\\q?quad\b\s*)?(?=[-+−]|\\(?:cdot|times)\b)"
)
"""Between the two sides of a relation, or two parts of one: a mark of alignment, and the end of a line before it."""
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
_RELATION = re.compile(r"(=|<|>|\\(?:approx|neq?|[lg]eq?)\b)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ALONE = re.compile(rf"\s*[-+]?\s*{_NUMBER.pattern}\s*")


def wrong(tex: str, language: str) -> Iterator[str]:
    """Tell each relation between numbers of a formula that is not true; a side that is one number may be rounded."""
    for part in _APART.split(_GOES_ON.sub(" ", tex)):
        sides = _RELATION.split(part)
        for one, sign, other in zip(sides[::2], sides[1::2], sides[2::2], strict=False):
            left, right = (_as_python(without_thousands(side, language)) for side in (one, other))
            if not _HOLDS[sign](left, right):
                yield f"{one.strip()} {sign} {other.strip()}"


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
    decimals = [len(side.strip().partition(".")[2]) for side in (one, other) if _ALONE.fullmatch(side) and "." in side]
    close = 0.500001 * 10.0 ** -min(decimals) if decimals else 1e-9
    return _compared(lambda a, b: math.isclose(a, b, rel_tol=1e-9, abs_tol=close))(one, other)


def _about(one: str, other: str) -> bool:
    """Whether one side is the other one rounded: its last digit is half a step off at most, as in 1/65536 ≈ 2 · 10^(−5)."""
    step = re.match(r"\s*[-+]?\s*\d+(?:\.(\d+))?(?:\s*\*\s*10\^\(?([-+]?\d+)\)?)?\s*$", other)
    close = 0.500001 * 10.0 ** (int(step[2] or 0) - len(step[1] or "")) if step else 0
    return _compared(lambda a, b: math.isclose(a, b, rel_tol=0.05, abs_tol=close))(one, other)


def _compared(holds: Callable[[float, float], bool]) -> Callable[[str, str], bool]:
    """Make a comparison of two sides, which holds where one of them is no number."""

    def compare(one: str, other: str) -> bool:
        a, b = _value(one), _value(other)
        return a is None or b is None or holds(a, b)

    return compare


_HOLDS = {"=": _may_be_equal, "\\approx": _about, "<": _compared(operator.lt), ">": _compared(operator.gt)}
_HOLDS |= dict.fromkeys(("\\ne", "\\neq"), _compared(operator.ne))
_HOLDS |= dict.fromkeys(("\\le", "\\leq"), _compared(operator.le))
_HOLDS |= dict.fromkeys(("\\ge", "\\geq"), _compared(operator.ge))


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
