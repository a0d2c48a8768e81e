"""Values that a listing has only to be quoted or drawn: it neither computes with them nor computes them, so they are typed.

A condition that holds a sentence to such a value, or a figure in hand that starts with it, computes with it.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping

from site_builder.problems import Problem
from site_builder.sources import expressions
from site_builder.sources.claims import Claim
from site_builder.sources.drawn_numbers import assigned, is_typed
from site_builder.sources.listings import Listing
from site_builder.sources.pages import Page
from site_builder.sources.programs import nodes_of
from site_builder.sources.typed_numbers import TABLE, Typed

Read = set[tuple[str, str]]
"""Names of values, each behind the full name of its listing."""


def read_by(expression: str, folder: str) -> Read:
    """Give the values that an expression in a folder reads."""
    full = expressions.listings(expression, folder)
    return {(full[listing], name) for listing, name in expressions.looks_at(expression)}


def check(
    typed: Typed, listings: Mapping[str, Listing], pages: Iterable[Page], claims: Iterable[Claim], drawn: Read
) -> Iterator[Problem]:
    """Find the numbers of listings that pages quote, or figures draw, and nothing has computed, nor computes with.

    Only where the project has a table that may list them.
    """
    if not typed.may_list:
        return
    quoted, used = {*drawn}, {read for claim in claims for read in read_by(claim.holds, claim.folder())}
    for page in pages:
        for item in page.values():
            try:
                quoted |= read_by(expressions.parted(item.detail)[0], page.folder())
            except SyntaxError:  # which is told where it is quoted
                continue
        for listing, name in re.findall(r"\"([\w/-]+)\.(\w+)\"", page.text):
            used.add((page.full_name(listing), name))
    for listing in listings.values():
        for line, name in _typed(listing):
            place, said = listing.origin(line), listing.lines[line - 1].text.strip()
            where = listing.name.rpartition("/")[0]
            if (listing.name, name) in quoted - used and typed.without_phrases(where, said) == said:
                told = "let the program compute it or with it, or give the phrase a reason in"
                yield Problem(
                    place.path, place.number, f"{said!r} is typed only to be shown: {told} {TABLE.as_posix()}"
                )


def _typed(listing: Listing) -> Iterator[tuple[int, str]]:
    """Give the names to which a listing assigns typed numbers that it does no more than print, and their lines."""
    nodes = nodes_of(listing.text)
    printed = [each for node in nodes for each in _printed(node)]
    computed = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load) and n not in printed}
    for name, values in assigned(nodes).items():
        if name not in computed and all(map(is_typed, values)):
            yield values[0].lineno, name


def _printed(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.FormattedValue):
        return [node.value]
    return node.args if isinstance(node, ast.Call) and ast.unparse(node.func) == "print" else []
