"""The equations of a formula whose sides are numbers alone: whoever writes that they are equal can be held to it."""

import math
import operator
import re
from collections.abc import Callable, Iterator

from site_builder import languages
from site_builder.localize import without_thousands
from site_builder.sources.document import INLINE

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
_AS_PYTHON: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\\(?:left|right|[bB]igg?[lrm]?)\b|\\[,;:!]"), ""),
    (re.compile(r"(?<=frac)\s*(\d)"), r"{\1}"),
    (re.compile(r"(?<=frac)(\{[^{}]*\})\s*(\d)"), r"\1{\2}"),
    (re.compile(r"(?<=sqrt)\s*(\d)"), r"{\1}"),
    (re.compile(r"\{,\}"), "."),
    (re.compile("−"), "-"),
    (re.compile(r"\\(?:cdot|times|ast)\b|[×·⋅∗]"), "*"),
    (re.compile(r"\\div\b|[÷∕]"), "/"),
    (re.compile(r"\\?%"), "/100"),
    (
        re.compile(r"\\(?:log|ln)\b\s*(\d+(?:\.\d+)?)(?!\s*[\d^.!])"),
        lambda of: f"({math.log(float(of[1]) or math.nan)})",
    ),
)
_NESTED = (
    (re.compile(rf"\\[tdc]?frac{_INSIDE}{_INSIDE}"), r"((\1)/(\2))"),
    (re.compile(rf"\\sqrt{_INSIDE}"), r"((\1)^0.5)"),
    (re.compile(rf"\^{_INSIDE}"), r"^(\1)"),
)
_RELATION = re.compile(rf"({_SIGN})")
_SIDE = r"\(*[−-]?\d[\d.,()+−/*×·÷\s-]*(?<=[\d)])(?:\s?%)?"
_IN_PROSE = re.compile(rf"(?<![\w.,-]){_SIDE}(?:\s*[=<>≈≠≤≥]\s*{_SIDE})+(?![\w²³^])")
_GOING_ON = "+-−/×·÷=<>≈≠≤≥^)√" + (_NO_PROSE := "◌")
"""Signs beside which a relation in running text is part of a longer one; the last stands in place of formulas and code."""
_DISPLAY = re.compile(r"\$\$.*?\$\$", re.S)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ALONE = re.compile(r"\s*[-+]?\s*\d+(?:\.(\d+))?\s*(/100)?\s*")


def wrong(tex: str, language: str) -> Iterator[str]:
    """Tell each relation between numbers of a formula that is not true; a side that is one number may be rounded."""
    for part in _APART.split(_GOES_ON.sub(" ", tex)):
        sides = _RELATION.split(part)
        for one, sign, other in zip(sides[::2], sides[1::2], sides[2::2], strict=False):
            left, right = (_as_python(without_thousands(side, language)) for side in (one, other))
            if not _holds(_WRITTEN[sign], left, right):
                yield " ".join(f"{one} {sign} {other}".split())


def wrong_in_prose(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Tell each such relation in running text, as in "2 × 3 = 7", and how many lines stand before it."""
    text = INLINE.sub(_marked, _DISPLAY.sub(_marked, text))
    decimal, thousands = (re.escape(getattr(languages.language(language), sign)) for sign in ("decimal", "thousands"))
    for match in _IN_PROSE.finditer(text):
        before, after = text[: match.start()].rstrip()[-1:], text[match.end() :].lstrip()[:1]
        if not {before, after} & {*_GOING_ON}:
            plain = re.sub(rf"(?<=\d){thousands}(?=\d{{3}}(?!\d))", "", match[0])
            plain = re.sub(rf"(?<=\d){decimal}(?=\d)", ".", plain)
            yield from ((text.count("\n", 0, match.start()), said) for said in wrong(plain, language))


def _marked(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", _NO_PROSE, match[0])


def _as_python(side: str) -> str:
    for pattern, becomes in _AS_PYTHON:
        side = pattern.sub(becomes, side)
    before = ""
    while side != before:
        before = side
        for pattern, becomes in _NESTED:
            side = pattern.sub(becomes, side)
    return re.sub(r"(?<=[\d)])\s*(?=\()", "*", " ".join(side.split()))


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
    alone = [match for side in (one, other) if (match := _ALONE.fullmatch(side)) and (match[1] or match[2])]
    decimals = [len(match[1] or "") + 2 * bool(match[2]) for match in alone]
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
