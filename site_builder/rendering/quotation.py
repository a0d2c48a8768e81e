"""What a page quotes of runs: a value, `listing.name[index]:format`, or what follows from some, `100 * listing.name:format`."""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from site_builder import localize
from site_builder.execution.runner import Run
from site_builder.sources import expressions
from site_builder.sources.pages import Page

_LONGEST_PLAIN_FLOAT = 8


def listing(page: Page, expression: str) -> str | None:
    """Give the full name of the listing whose values an expression reads, if it is one."""
    try:
        names = [*expressions.listings(expressions.parted(expression)[0], page.folder()).values()]
    except SyntaxError:
        return None
    return names[0] if len(names) == 1 else None


def value(runs: Mapping[str, Run], page: Page, expression: str, in_formula: bool) -> str:
    """Give a value that a page quotes, as its language writes it.

    Raises:
        ValueError: no such listing or name, or the value cannot be written so.
    """
    value, spec = _computed(runs, page, expression)
    if isinstance(value, np.generic):
        value = value.item()
    if not isinstance(value, str | bool | int | float):
        raise ValueError(f"{expression!r} is a {type(value).__name__}, not one number or text: add an [index]")
    if not spec and isinstance(value, float):
        if len(repr(value)) > _LONGEST_PLAIN_FLOAT:
            raise ValueError(f"{expression!r} is {value!r}: give it a format, say :.3f")
        value = int(value) if value.is_integer() else value
    write = localize.tex if in_formula else localize.number
    shown = write(value, spec, page.language)
    if isinstance(value, float) and value and re.fullmatch(r"\D*0[0.,]*\D*", shown):
        raise ValueError(
            f"{expression!r} is {value:.3g}, and its format shows {shown}: give it decimals, say :.1e, or round(…)"
        )
    whole = 1 if spec.endswith("%") else 100 if "100 *" in expression else value
    if isinstance(value, float) and value != whole and re.fullmatch(r"100(?:[.,]0+)?\W*", shown):
        raise ValueError(f"{expression!r} is {value!r}, and its format shows {shown}: give it decimals")
    return shown


def _computed(runs: Mapping[str, Run], page: Page, expression: str) -> tuple[Any, str]:
    """Give what an expression stands for, and its format."""
    name = listing(page, expression)
    if name is None:
        wanted = "listing.name, listing.name[index], what follows from the values of one listing, or …:format"
        raise ValueError(f"{expression!r} is no value: write {wanted}")
    computed, spec = expressions.parted(expression)
    found = runs[name].values
    for _, read in expressions.looks_at(computed):
        if read not in found:
            raise ValueError(f"listing {name!r} has no value {read!r}; it has {', '.join(sorted(found))}")
    try:
        return expressions.evaluate(computed, lambda name: runs[name].values, page.folder()), spec
    except Exception as error:
        raise ValueError(f"{expression!r} cannot be computed: {type(error).__name__} {error}") from None
