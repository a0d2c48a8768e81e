"""A value that a page quotes says what the run computed."""

import re
from pathlib import Path

import pytest

from site_builder.execution.runner import Run
from site_builder.execution.values import encode_namespace
from site_builder.rendering import quotation
from site_builder.sources.pages import Page

VALUES = {
    "tiny": 0.0003,
    "none": 0.0,
    "count": 0,
    "scores": [0.5, 0.75],
    "by_rate": {0.1: 3},
    "nearly": 0.9996,
    "all": 1.0,
}
RUNS = {
    "chapter/a": Run("", (), encode_namespace(VALUES)),
    "other/b": Run("", (), {"epochs": 2000}),
}
PAGE = Page("chapter/index", "en", Path("docs/chapter/index.en.md"), "", "")


@pytest.mark.parametrize("in_formula", [False, True])
@pytest.mark.parametrize(
    "expression", ["a.tiny:.0f", "a.tiny:.0%", "a.tiny:+.0f", "a.tiny:.2f", "-a.tiny:.3f", "a.tiny:.1%"]
)
def test_a_number_that_is_not_zero_is_not_shown_as_zero(expression: str, in_formula: bool) -> None:
    with pytest.raises(ValueError, match=r"is -?0\.0003, and its format shows [+\N{MINUS SIGN}-]?0[.0]*\\?%?: give it"):
        quotation.value(RUNS, PAGE, expression, in_formula)


@pytest.mark.parametrize("in_formula", [False, True])
@pytest.mark.parametrize("expression", ["a.nearly:.1%", "a.nearly:.0%", "100 * a.nearly:.1f", "100 * a.nearly:.0f"])
def test_what_is_not_all_is_not_shown_as_all(expression: str, in_formula: bool) -> None:
    with pytest.raises(
        ValueError, match=r"is (?:0\.9996|99\.96\d*), and its format shows 100(?:\.0)?(?:\\?%)?: give it"
    ):
        quotation.value(RUNS, PAGE, expression, in_formula)


def test_what_is_all_is_shown_as_all() -> None:
    shown = [quotation.value(RUNS, PAGE, each, in_formula=False) for each in ("a.nearly:.2%", "a.all:.1%")]
    assert shown == ["99.96%", "100.0%"]


def test_zero_is_and_so_is_what_the_page_rounds_to_it() -> None:
    quoted = ("a.none", "a.none:.0f", "a.count", "round(a.tiny, 2):.2f", "a.tiny:.0e")
    shown = [quotation.value(RUNS, PAGE, expression, in_formula=False) for expression in quoted]
    assert shown == ["0", "0", "0", "0.00", "3 × 10⁻⁴"]


COMPUTED = {
    "100 * a.scores[1]:.0f": "75",
    "a.scores[1] - a.scores[0]:.0%": "25%",
    "len(a.scores)": "2",
    "max(a.scores[0:2]):.2f": "0.75",
    "min(a.by_rate.values())": "3",
    'of("other/b").epochs // 2:,d': "1,000",
    "np.mean(a.scores):.3f": "0.625",
}


@pytest.mark.parametrize("expression", COMPUTED)
def test_what_follows_from_values_is_computed_where_it_is_quoted(expression: str) -> None:
    assert quotation.value(RUNS, PAGE, expression, in_formula=False) == COMPUTED[expression]
    assert quotation.listing(PAGE, expression) == ("other/b" if "other" in expression else "chapter/a")


WRONG = {
    "2 * 3": "is no value: write listing.name",
    "a.count +": "is no value: write listing.name",
    'a.count + of("other/b").epochs': "what follows from the values of one listing",
    "2 * a.losses": "listing 'chapter/a' has no value 'losses'; it has all, by_rate, count",
    "1 / a.count": "cannot be computed: ZeroDivisionError",
    "a.scores + []": "is a list, not one number or text",
    "a.scores[0] / 3": "give it a format, say :.3f",
}


@pytest.mark.parametrize("expression", WRONG)
def test_what_cannot_be_computed_is_told(expression: str) -> None:
    with pytest.raises(ValueError, match=re.escape(WRONG[expression])):
        quotation.value(RUNS, PAGE, expression, in_formula=False)
