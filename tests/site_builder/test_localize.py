"""Numbers are written as each language writes them."""

import pytest

from site_builder import localize


@pytest.mark.parametrize(
    ("value", "spec", "indonesian", "english"),
    [
        (0.000292, ".6f", "0,000292", "0.000292"),
        (-1.5, "", "\N{MINUS SIGN}1,5", "\N{MINUS SIGN}1.5"),
        (10000, ",d", "10.000", "10,000"),
        (12345.678, ",.1f", "12.345,7", "12,345.7"),
        (0.979, ".1%", "97,9%", "97.9%"),
        (1.5e-10, ".1e", "1,5 × 10⁻¹⁰", "1.5 × 10⁻¹⁰"),
        (7, "", "7", "7"),
        ("2.4.6", "", "2.4.6", "2.4.6"),
        (True, "", "True", "True"),
    ],
)
def test_a_number_in_running_text(value: object, spec: str, indonesian: str, english: str) -> None:
    """Decimal comma and thousands point in Indonesian, the reverse in English; versions are no numbers."""
    assert localize.number(value, spec, "id") == indonesian
    assert localize.number(value, spec, "en") == english


def test_a_number_in_a_formula() -> None:
    """Formulas keep the point until they are typeset; powers of ten become TeX."""
    assert localize.tex(-1.5, "", "id") == "-1.5"
    assert localize.tex(10000, ",d", "id") == "10{.}000"
    assert localize.tex(10000, ",d", "en") == "10{,}000"
    assert localize.tex(2.5e-10, ".1e", "en") == r"2.5 \times 10^{-10}"


def test_a_format_that_does_not_fit_is_named() -> None:
    """The message gives the format and the value."""
    with pytest.raises(ValueError, match=r"format 'd' does not fit 1\.5"):
        localize.number(1.5, "d", "en")
