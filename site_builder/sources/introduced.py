"""Nothing is used before it is introduced: each name of Python and NumPy in a shown program stands in a text before it, as code."""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping

from site_builder.problems import Problem
from site_builder.sources.listings import Listing
from site_builder.sources.pages import Page

_WORD = re.compile(r"[^\W\d]\w*")
_PLAIN = {"import", "from", "as", "None", "True", "False", "self", "__init__"}


def check(pages: Iterable[Page], listings: Mapping[str, Listing]) -> Iterator[Problem]:
    """Find what a listing uses and neither an earlier one makes, nor a text names: of pages in the order of reading, in one language."""
    known = set(_PLAIN)
    for page in pages:
        named = [span.text for span in page.spans if span.kind == "code"]
        named += [item.detail for item in page.items if item.kind == "definition"]
        known.update(_WORD.findall(" ".join(named)))
        for name, line in page.listing_names():
            listing = listings[page.full_name(name)]
            known |= _made(listing.text)
            for used in sorted(_used(listing.text) - known):
                said = f"listing {name!r} uses {used!r}, which no text of this page or of an earlier one names as code"
                yield Problem(page.path, line, said)
                known.add(used)  # told once


def _used(text: str) -> set[str]:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return {token.string for token in tokens if token.type == tokenize.NAME}


def _made(text: str) -> set[str]:
    """Name what a program makes itself: variables, functions, classes, arguments and attributes."""
    made = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            made.add(node.id if isinstance(node, ast.Name) else node.attr)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.arg):
            made.add(node.arg)
    return made
