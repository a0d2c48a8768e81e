"""A value that a page quotes says what the run computed."""

from pathlib import Path

import pytest

from site_builder.execution.runner import Run
from site_builder.rendering import quotation
from site_builder.sources.pages import Page

RUNS = {"chapter/a": Run("", (), {"tiny": 0.0003, "none": 0.0, "count": 0})}
PAGE = Page("chapter/index", "en", Path("docs/chapter/index.en.md"), "", "")


@pytest.mark.parametrize("expression", ["a.tiny:.0f", "a.tiny:.0%", "a.tiny:+.0f"])
def test_a_number_that_is_not_zero_is_not_shown_as_zero(expression: str) -> None:
    with pytest.raises(ValueError, match=r"is 0\.0003, and its format shows .?0%?: give it decimals"):
        quotation.value(RUNS, PAGE, expression, in_formula=False)


def test_zero_is_and_so_are_decimals_that_say_how_near_it_is() -> None:
    quoted = ("a.none", "a.none:.0f", "a.count", "a.tiny:.2f", "a.tiny:.0e")
    shown = [quotation.value(RUNS, PAGE, expression, in_formula=False) for expression in quoted]
    assert shown == ["0", "0", "0", "0.00", "3 × 10⁻⁴"]
