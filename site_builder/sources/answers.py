"""Answers to questions of numbers and shapes, as pages write them: what they mean, and how exactly they were asked."""

import re
from dataclasses import dataclass, replace

from site_builder import languages

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWER = re.compile(r"^(?P<mantissa>.+?) ?× ?10(?P<exponent>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$")
_SHAPE = re.compile(r"^\(\s*(?:\d+\s*(?:,\s*\d+\s*)*,?)?\s*\)$")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """What was computed: a number, a shape, or a text."""

    kind: str
    value: str
    """Canonical: a number as Python and JavaScript read it, a shape as `4,3`, a text as it stands."""
    tolerance: float = 0.0
    """By how much an answer may differ: half a unit of the last digit that is shown."""
    decimals: int = 0

    def is_near(self, other: "Answer") -> bool:
        """Tell whether one and the same answer could be taken for both."""
        if self.kind != "number" or other.kind != "number":
            return (self.kind, self.value) == (other.kind, other.value)
        return abs(float(self.value) - float(other.value)) <= 2 * max(self.tolerance, other.tolerance)


def read(text: str, language: str, tolerance: float | None = None) -> Answer:
    """Read an answer that a page quotes in its language."""
    text = text.strip()
    if _SHAPE.match(text):
        return Answer("shape", ",".join(re.findall(r"\d+", text)))
    spoken = languages.language(language)
    plain = text.replace("\N{MINUS SIGN}", "-").replace(spoken.thousands, "").replace(spoken.decimal, ".")
    exponent = 0
    if power := _POWER.match(plain):
        plain, exponent = power["mantissa"], int(power["exponent"].translate(_SUPERSCRIPT))
    if not _NUMBER.fullmatch(plain):
        return Answer("text", " ".join(text.split()))
    number = float(plain) * 10.0**exponent
    decimals = len(plain.partition(".")[2])
    if tolerance is None:
        tolerance = 0.5 * 10.0 ** (exponent - decimals) if decimals or exponent else 0.0
    return Answer("number", repr(float(f"{number:.15g}")), float(f"{tolerance:.6g}"), decimals)


def foreseen(text: str, language: str, right: str, tolerance: float | None = None) -> Answer:
    """Read a wrong answer that a page foresees: it may differ by the tolerance of the right one, in proportion if it is smaller.

    Else what is said of 26 would be said of 4 as well, where the right answer is 4636, give or take 30.
    """
    exact, wanted = read(text, language), read(right, language)
    if tolerance is None or exact.kind != "number" or wanted.kind != "number":
        return exact
    share = abs(float(exact.value)) / max(abs(float(exact.value)), abs(float(wanted.value)), 1e-300)
    return replace(exact, tolerance=max(exact.tolerance, float(f"{share * tolerance:.6g}")))
