"""Numbers as each language writes them, in running text and in formulas."""

import re
from typing import Any

LANGUAGES = ("id", "en")
_INDONESIAN = str.maketrans({".": ",", ",": "."})
_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SCIENTIFIC = re.compile(r"(?P<mantissa>[\d.]+)[eE](?P<exponent>[+-]?\d+)")


def number(value: Any, spec: str, language: str) -> str:
    """Format a value by a Python format spec, then as running text in `language` writes it.

    Raises:
        ValueError: the spec does not fit the value.
    """
    text = _format(value, spec)
    return text if isinstance(value, str | bool) else localize(text, language)


def localize(text: str, language: str) -> str:
    """Rewrite a number that Python formatted: decimal comma in Indonesian, true minus, powers of ten."""
    if language == "id":
        text = text.translate(_INDONESIAN)
        text = re.sub(r"(?<=\d),(?=\d+[eE])", ".", text)
    scientific = _SCIENTIFIC.search(text)
    if scientific:
        mantissa = scientific["mantissa"].translate(_INDONESIAN) if language == "id" else scientific["mantissa"]
        exponent = str(int(scientific["exponent"])).translate(_SUPERSCRIPT)
        text = text[: scientific.start()] + f"{mantissa} × 10{exponent}" + text[scientific.end() :]
    return text.replace("-", "\N{MINUS SIGN}")


def tex(value: Any, spec: str, language: str) -> str:
    """Format a value for a formula; its decimal sign is left to the typesetter.

    Raises:
        ValueError: the spec does not fit the value.
    """
    text = _format(value, spec).replace("%", r"\%")
    if isinstance(value, str | bool):
        return text
    text = text.replace(",", "{.}" if language == "id" else "{,}")
    return _SCIENTIFIC.sub(lambda m: rf"{m['mantissa']} \times 10^{{{int(m['exponent'])}}}", text)


def _format(value: Any, spec: str) -> str:
    try:
        return format(value, spec)
    except (TypeError, ValueError) as error:
        raise ValueError(f"the format {spec!r} does not fit {value!r}: {error}") from None
