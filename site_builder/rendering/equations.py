"""The equations of a formula whose sides are numbers alone: whoever writes that they are equal can be held to it."""

import math
import operator
import re
from collections.abc import Callable, Iterator

from site_builder.localize import without_thousands

_MEANS = {
    "=": r"= \equiv ≡", "\\approx": r"\approx \simeq \cong \sim \doteq ≈ ≃", "\\ne": r"\ne \neq \not= ≠", "<": r"< \lt",
    ">": r"> \gt", "\\le": r"\le \leq \leqslant \leqq ≤", "\\ge": r"\ge \geq \geqslant \geqq ≥", "\\ll": r"\ll \lll ≪",
    "\\gg": r"\gg \ggg ≫",
}  # fmt: skip
"""Relations, and the ways to write them."""
_WRITTEN = {way: sign for sign, ways in _MEANS.items() for way in ways.split()}
_SIGN = rf"(?:{'|'.join(map(re.escape, sorted(_WRITTEN, reverse=True)))})(?![A-Za-z])"
_GOES_ON = re.compile(rf"(?:\\\\\s*)?&\s*(?={_SIGN})|\\\\\s*&\s*(?:\\q?quad\b\s*)?(?=[-+−]|\\(?:cdot|times)\b)")
_APART = re.compile(r"\\\\|&|\\q?quad\b|,\s|;|\\(?:to|Rightarrow|iff)\b|\\(?:begin|end)\{\w+\*?\}")
"""What stands between two formulas of a line."""
_INSIDE = r"\{([^{}]*)\}"
_AS_PYTHON = (
    (re.compile(r"\\(?:left|right|[bB]igg?[lrm]?)\b|\\[,;:!]"), ""),
    (re.compile(r"(?<=frac)\s*(\d)"), r"{\1}"),
    (re.compile(r"(?<=frac)(\{[^{}]*\})\s*(\d)"), r"\1{\2}"),
    (re.compile(r"(?<=sqrt)\s*(\d)"), r"{\1}"),
    (re.compile(r"\{,\}"), "."),
    (re.compile("−"), "-"),
    (re.compile(r"\\(?:cdot|times|ast)\b|[×·⋅∗]"), "*"),
    (re.compile(r"\\div\b|[÷∕]"), "/"),
    (re.compile(r"\\?%"), "/100"),
)
_NESTED = (
    (re.compile(rf"\\[tdc]?frac{_INSIDE}{_INSIDE}"), r"((\1)/(\2))"),
    (re.compile(rf"\\sqrt{_INSIDE}"), r"((\1)^0.5)"),
    (re.compile(rf"\^{_INSIDE}"), r"^(\1)"),
)
_RELATION = re.compile(rf"({_SIGN})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ALONE = re.compile(rf"\s*[-+]?\s*{_NUMBER.pattern}\s*")


def wrong(tex: str, language: str) -> Iterator[str]:
    """Tell each relation between numbers of a formula that is not true; a side that is one number may be rounded."""
    for part in _APART.split(_GOES_ON.sub(" ", tex)):
        sides = _RELATION.split(part)
        for one, sign, other in zip(sides[::2], sides[1::2], sides[2::2], strict=False):
            left, right = (_as_python(without_thousands(side, language)) for side in (one, other))
            if not _holds(_WRITTEN[sign], left, right):
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


def _holds(sign: str, one: str, other: str) -> bool:
    """Compare two sides; what is no number may stand in any relation."""
    a, b = _value(one), _value(other)
    if a is None or b is None:
        return True
    if sign == "=":
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=_rounding(one, other))
    if sign == "\\approx":
        return math.isclose(a, b, rel_tol=0.05, abs_tol=_half_a_step(other))
    return _HOLDS[sign](a, b)


def _rounding(one: str, other: str) -> float:
    """Give by how much a side that is one number may be rounded."""
    decimals = [len(side.strip().partition(".")[2]) for side in (one, other) if _ALONE.fullmatch(side) and "." in side]
    return 0.500001 * 10.0 ** -min(decimals) if decimals else 1e-9


def _half_a_step(rounded: str) -> float:
    """Give half a step of the last digit of a number that is another one rounded, as in 1/65536 ≈ 2 · 10^(−5)."""
    step = re.match(r"\s*[-+]?\s*\d+(?:\.(\d+))?(?:\s*\*\s*10\^\(?([-+]?\d+)\)?)?\s*$", rounded)
    return 0.500001 * 10.0 ** (int(step[2] or 0) - len(step[1] or "")) if step else 0


_HOLDS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, ">": operator.gt, "\\ne": operator.ne, "\\le": operator.le, "\\ge": operator.ge,
    "\\ll": lambda a, b: b - a > 4 * abs(a), "\\gg": lambda a, b: a - b > 4 * abs(b),
}  # fmt: skip


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
