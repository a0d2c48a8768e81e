"""One value of a run, as a page quotes it: `listing.name[index]:format`."""

import ast
import re
from collections.abc import Mapping

import numpy as np

from site_builder import localize
from site_builder.execution.runner import Run
from site_builder.sources.pages import Page

EXPRESSION = re.compile(
    r"(?:(?P<folder>[\w/-]+)/)?(?P<listing>\w+)\.(?P<name>\w+)(?P<index>(?:\[[^\]]*\])*)(?P<format>:[^}]*)?"
)
_LONGEST_PLAIN_FLOAT = 8


def value(runs: Mapping[str, Run], page: Page, expression: str, in_formula: bool) -> str:
    """Give a value that a page quotes, as its language writes it.

    Raises:
        ValueError: no such listing or name, or the value cannot be written so.
    """
    match = EXPRESSION.fullmatch(expression)
    if match is None:
        raise ValueError(f"{expression!r} is no value: write listing.name, listing.name[index] or …:format")
    listing = f"{match['folder'] or page.folder()}/{match['listing']}"
    found = runs[listing].values
    if match["name"] not in found:
        raise ValueError(f"listing {listing!r} has no value {match['name']!r}; it has {', '.join(sorted(found))}")
    value = found[match["name"]]
    for index in re.findall(r"\[([^\]]*)\]", match["index"]):
        try:
            value = value[ast.literal_eval(index)]
        except (LookupError, TypeError, ValueError, SyntaxError) as error:
            raise ValueError(f"{expression!r}: no [{index}] there: {type(error).__name__} {error}") from None
    if isinstance(value, np.generic):
        value = value.item()
    if not isinstance(value, str | bool | int | float):
        raise ValueError(f"{expression!r} is a {type(value).__name__}, not one number or text: add an [index]")
    spec = (match["format"] or ":")[1:].strip()
    if not spec and isinstance(value, float):
        if len(repr(value)) > _LONGEST_PLAIN_FLOAT:
            raise ValueError(f"{expression!r} is {value!r}: give it a format, say :.3f")
        value = int(value) if value.is_integer() else value
    write = localize.tex if in_formula else localize.number
    shown = write(value, spec, page.language)
    if isinstance(value, float) and value and re.fullmatch(r"\D*0[^\d.,]*", shown):
        raise ValueError(f"{expression!r} is {value:.3g}, and its format shows {shown}: give it decimals, or say :.1e")
    return shown
