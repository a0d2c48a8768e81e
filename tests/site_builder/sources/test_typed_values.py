"""What a page quotes, a listing has computed, or computes with."""

import dataclasses
from pathlib import Path

import pytest
from small_project import a_listing, a_page

from site_builder.problems import Problem
from site_builder.sources import typed_values
from site_builder.sources.claims import Claim
from site_builder.sources.typed_numbers import Typed

PROGRAM = "import numpy as np\nfirst = 1\n{}\nprint('accuracy', best)\n"


def told(
    value: str,
    quote: str = "{{ a.best }}",
    claims: tuple[Claim, ...] = (),
    drawn: str = "",
    typed: str = "another phrase",
) -> list[Problem]:
    listing = a_listing("a", PROGRAM.format(value))
    listed = Typed({("", typed): 2})
    read = {("a", drawn)} if drawn else set()
    return list(typed_values.check(listed, {"a": listing}, [a_page("en", f"# A\n\n{quote}\n")], claims, read))


@pytest.mark.parametrize(
    "value", ["best = 0.98", "best = [0.9, 0.7]", "best = np.array([[61, 97]])", 'best = {"a": -0.5}', "best = (93, 97)[0]", "best = float(98)", "best, loss = 0.98, 1", "best: float = 0.98", "rate = best = 0.98", "for best in [0.98]: pass", "(best := 0.98)", "best = 0.5; best += 0.48"]
)  # fmt: skip
def test_a_number_that_is_typed_only_to_be_shown_is_refused(value: str) -> None:
    (problem,) = told(value)
    assert str(problem).startswith(f"docs/a.py:3: {value!r} is typed only to be shown: let the program compute it")
    assert told(value, "{{ 100 * a.best:.0f }}")
    assert told(value, "x", drawn="best")


@pytest.mark.parametrize(
    "value", ["best = 7", "best = f(0.98)", "best = first + 0.5", "best = 0.98\nloss = 2 * best", "best = 0.98\nf(best)", "best = 0.98\nif first > best: pass"]
)  # fmt: skip
def test_what_is_computed_or_computed_with_is_not(value: str) -> None:
    assert told(value) == []


def test_what_is_not_shown_or_held_by_a_condition_or_listed_is_not() -> None:
    assert told("best = 0.98", "x") == told("best = 0.98", "x", drawn="other") == []
    assert told("best = 0.98", '{{ a.best }}\n\ndata = ["a.best"]') == []
    claim = Claim(Path("docs/claims.toml"), 1, {}, {}, "(a.best > 0.9)")
    assert told("best = 0.98", claims=(claim,)) == []
    assert told("best = 0.98", claims=(dataclasses.replace(claim, holds="(a.first > 0)"),))
    assert told("best = 0.98", typed="best = 0.98") == []
