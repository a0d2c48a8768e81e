"""What a page quotes of runs: a value, `listing.name[index]:format`, or what follows from some, `100 * listing.name:format`."""

import ast
import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from site_builder import localize
from site_builder.execution.runner import Run
from site_builder.sources import expressions
from site_builder.sources.pages import Page

_VALUE = re.compile(
    r"(?:(?P<folder>[\w/-]+)/)?(?P<listing>\w+)\.(?P<name>\w+)(?P<index>(?:\[[^\]]*\])*)(?P<format>:[^}]*)?"
)
_LONGEST_PLAIN_FLOAT = 8


def listing(page: Page, expression: str) -> str | None:
    """Give the full name of the listing whose values an expression reads, if it is one."""
    if match := _VALUE.fullmatch(expression):
        return _full_name(match, page)
    try:
        names = [*expressions.listings(_split(expression)[0], page.folder()).values()]
    except SyntaxError:
        return None
    return names[0] if len(names) == 1 else None


def value(runs: Mapping[str, Run], page: Page, expression: str, in_formula: bool) -> str:
    """Give a value that a page quotes, as its language writes it.

    Raises:
        ValueError: no such listing or name, or the value cannot be written so.
    """
    value, spec = _found(runs, page, expression)
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
    if isinstance(value, float) and value and re.fullmatch(r"\D*0[^\d.,]*", shown):
        raise ValueError(f"{expression!r} is {value:.3g}, and its format shows {shown}: give it decimals, or say :.1e")
    return shown


def _full_name(match: re.Match[str], page: Page) -> str:
    return f"{match['folder'] or page.folder()}/{match['listing']}"


def _found(runs: Mapping[str, Run], page: Page, expression: str) -> tuple[Any, str]:
    """Give what an expression stands for, and its format."""
    match = _VALUE.fullmatch(expression)
    if match is None:
        return _computed(runs, page, expression)
    value = _of_run(runs, _full_name(match, page), match["name"])
    for index in re.findall(r"\[([^\]]*)\]", match["index"]):
        try:
            value = value[ast.literal_eval(index)]
        except (LookupError, TypeError, ValueError, SyntaxError) as error:
            raise ValueError(f"{expression!r}: no [{index}] there: {type(error).__name__} {error}") from None
    return value, (match["format"] or ":")[1:].strip()


def _of_run(runs: Mapping[str, Run], listing: str, name: str) -> Any:
    found = runs[listing].values
    if name not in found:
        raise ValueError(f"listing {listing!r} has no value {name!r}; it has {', '.join(sorted(found))}")
    return found[name]


def _computed(runs: Mapping[str, Run], page: Page, expression: str) -> tuple[Any, str]:
    read = listing(page, expression)
    if read is None:
        wanted = "listing.name, listing.name[index], what follows from the values of one listing, or …:format"
        raise ValueError(f"{expression!r} is no value: write {wanted}")
    computed, spec = _split(expression)
    for _, name in expressions.looks_at(computed):
        _of_run(runs, read, name)
    try:
        return expressions.evaluate(computed, lambda name: runs[name].values, page.folder()), spec
    except Exception as error:
        raise ValueError(f"{expression!r} cannot be computed: {type(error).__name__} {error}") from None


def _split(expression: str) -> tuple[str, str]:
    """Part an expression from its format: at the last colon, if what stands before it is whole."""
    computed, colon, spec = expression.rpartition(":")
    try:
        ast.parse(computed.strip(), mode="eval")
    except SyntaxError:
        return expression.strip(), ""
    return (computed.strip(), spec.strip()) if colon else (expression.strip(), "")
