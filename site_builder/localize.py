"""Numbers as each language writes them, in running text and in formulas."""

import re
from typing import Any

from site_builder import languages

_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_SCIENTIFIC = re.compile(r"(?P<mantissa>[\d.,]+)[eE](?P<exponent>[+-]?\d+)")


def number(value: Any, spec: str, language: str) -> str:
    """Format a value by a Python format spec, then as running text in `language` writes it.

    Raises:
        ValueError: the spec does not fit the value.
    """
    text = _format(value, spec)
    return text if isinstance(value, str | bool) else localize(text, language)


def localize(text: str, language: str) -> str:
    """Rewrite a number that Python formatted: the language's decimal sign, true minus, powers of ten."""
    spoken = languages.language(language)
    text = text.translate({ord("."): spoken.decimal, ord(","): spoken.thousands})
    text = _SCIENTIFIC.sub(lambda m: f"{m['mantissa']} × 10{str(int(m['exponent'])).translate(_SUPERSCRIPT)}", text)
    return text.replace("-", "\N{MINUS SIGN}")


def tex(value: Any, spec: str, language: str) -> str:
    """Format a value for a formula; its decimal sign is left to the typesetter.

    Raises:
        ValueError: the spec does not fit the value.
    """
    text = _format(value, spec).replace("%", r"\%")
    if isinstance(value, str | bool):
        return text
    text = text.replace(",", f"{{{languages.language(language).thousands}}}")
    return _SCIENTIFIC.sub(lambda m: rf"{m['mantissa']} \times 10^{{{int(m['exponent'])}}}", text)


def without_thousands(tex: str, language: str) -> str:
    """Write the large numbers of a formula without the sign that stands between their thousands."""
    sign = re.escape(f"{{{languages.language(language).thousands}}}")
    return re.sub(rf"(?<=\d){sign}(?=\d{{3}}(?!\d))", "", tex)


def tex_decimals(tex: str, language: str) -> str:
    """Write the decimals of a formula as a language does."""
    sign = languages.language(language).decimal
    return tex if sign == "." else _DECIMAL.sub(f"{{{sign}}}", tex)


def _format(value: Any, spec: str) -> str:
    try:
        return format(value, spec)
    except (TypeError, ValueError) as error:
        raise ValueError(f"the format {spec!r} does not fit {value!r}: {error}") from None
