"""Equations of numbers are calculated: one that is not true is told, and all others are left alone."""

import pytest

from site_builder.rendering import equations


@pytest.mark.parametrize(
    "tex",
    [
        r"2 \cdot 3 = 5",
        r"\sqrt{(4 + 4) / 2} = 3",
        r"(\tfrac{1}{4} + 0 + 0 + \tfrac{1}{4}) / 4 = \tfrac{1}{6}",
        r"z = 1 \cdot 2 + 0 \cdot 1 + (-1.5) = 0.6",
        r"\left(1 + 1\right)^2 = 5",
        r"\frac{2}{3} = 0.66",
        r"2 \cdot 500 = 1{,}001",
        "2(3) = 5",
        "2 + \n2 = 5",
        r"x = 1, \quad 2 + 2 = 5",
        "−1 = 1",
        "10^{-2} = 0.1",
        r"6 &= 2 \cdot 4",
        "z &= 2 + 3 \\\\\n &= 6",
        "z &= 2 + 3 \\\\\n & + 4 \\\\ &= 5",
        r"2 \cdot 3 \approx 7",
        r"\tfrac{1}{65536} \approx 2 \cdot 10^{-4}",
        "3 > 4",
        "2 < 1",
        r"2 + 2 \ne 4",
        r"5 \le 4",
        r"5 \geq 6",
        r"6 \gg 5",
        r"2 \ll -1",
        r"3 \lt 2",
        r"2 \gt 3",
        r"2 + 2 \leqslant 3",
        r"3 \geqslant 4",
        r"2 \simeq 3",
        r"2 \equiv 3",
        r"\log 3 = 1.2",
        r"\ln 1 \approx 2",
        "2 ≈ 3",
        "2 ≥ 3",
        r"3 \not= 3",
        r"\tfrac12 = 0.4",
        r"\dfrac 1{4} = 0.4",
        r"\frac{1}4 = 0.4",
        r"\cfrac{1}{4} = 0.4",
        r"\sqrt4 = 3",
        r"6 \div 3 = 3",
        "2 × 3 = 5",
        r"50\% = 0.6",
        r"\bigl(1 + 1\bigr) = 3",
        "6 &\\leqslant 5",
        r"\begin{aligned} 1 &= 2 \end{aligned}",
        r"\begin{cases} 2 = 3 & x \end{cases}",
    ],
)
def test_an_equation_that_is_not_true_is_told(tex: str) -> None:
    (said,) = equations.wrong(tex, "en")
    assert said.replace(" ", "") in tex.replace("&", "").replace("\\\\", "").replace("\n", "").replace(" ", "")


@pytest.mark.parametrize(
    "tex",
    [
        r"2 \cdot 3 = 6",
        r"(3 \cdot (\tfrac{1}{4})^2 + (\tfrac{3}{4})^2) / 4 = \tfrac{3}{4} \cdot \tfrac{1}{4}",
        r"\frac{2}{3} = 0.67",
        "0.1 + 0.2 = 0.3",
        r"1\,000 - 1 = 999",
        r"2 \cdot 500 = 1{,}000",
        "2x = 3",  # letters are not known
        r"n = 2, \quad 3",
        r"1 = 2 \text{ jika } 3",
        "1 < 2 = b",
        "9^{9^{9}} = 1",  # nor what is too large
        "1 / 0 = 2",
        "5 =",
        "(2 = 3)",
        r"\sqrt{-1} = 1",
        r"1000 \gg 2 \gt \tfrac12 \simeq 0.5",
        r"\frac12 + \tfrac1{2} = 1",
        r"10^{-9} \ll 1",
        r"50\% = 0.5",
        r"28 / 30 = 93.3\%",
        r"\log 3 = 1.099",
        r"\log 3^2 = 5",
        r"\log 11.107 \approx 2.408",
        r"\leqslant 3",
        "z &= 2 + 3 \\\\\n &= 5 \\\\ b &= 6",
        r"z &= 2 + 3 \\ &\quad + 4 \cdot (-1) \\ &= 1",
        r"\tfrac{1}{65536} \approx 2 \cdot 10^{-5}",
        r"\tfrac{2}{3} \approx 0.7",
        "1 < 2",
        r"3 \ge 3",
        r"a < 2",
    ],
)
def test_what_is_true_or_not_known_is_left_alone(tex: str) -> None:
    assert list(equations.wrong(tex, "en")) == []


def test_thousands_are_those_of_the_language() -> None:
    assert list(equations.wrong(r"500 + 500 = 1{.}000", "id")) == []
    assert list(equations.wrong(r"500 + 500 = 1{.}001", "id"))
    assert list(equations.wrong("1 - 0{,}5 = 0{,}125", "id"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("so 2 × 3 = 7.", "en"), ("2 + 2 = 5", "en"), ("(5 + 13) / 20 = 91%", "en"), ("4,974 · 0,02947 = 0,2", "id"), ("100 × 224 + 7.000 = 29.500", "id"), ("1,000 − 1 = 998", "en"),
        ("| 3 > 4 |", "en"), ("8 ×\n0.6 = 4.9", "en"), ("−8 · 2 = 16", "id"), ("1 + 1 = 2 = 3, so", "en"), ("**2 ≥ 3**", "en"),
    ],
)  # fmt: skip
def test_what_running_text_calculates_is_held_to_it(text: str, language: str) -> None:
    """In the decimals of its language."""
    ((line, _),) = equations.wrong_in_prose(f"First.\n{text}", language)
    assert line == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("so 2 × 3 = 6.", "en"), ("28 / 30 = 93.3%", "en"), ("0,5 · 3 = 1,5", "id"), ("7.000 + 1 = 7.001", "id"), ("$x$ + 2 = 3", "en"), ("2 = 3 + $x$", "en"), ("`2 = 3`", "en"), ("$2 = 3$", "en"),
        ("a + 2 = 3 x", "en"), ("e² = 7", "en"), ("x2 = 3", "en"), ("3 − 2 = 1, 5", "en"), ("from 3 = three", "en"), ("2 = 3²", "en"), ("$$\n2 = 3\n$$", "en"), ("(a) 2 = 3 · b", "en"),
    ],
)  # fmt: skip
def test_what_is_true_or_part_of_more_is_not_told(text: str, language: str) -> None:
    assert list(equations.wrong_in_prose(text, language)) == []
