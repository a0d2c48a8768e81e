"""Does the text follow the code? `python -m site_builder.tools.change_numbers [COUNT [SEED]]`, from the project's root.

Picks numbers in the listings' own files at random, changes one at a time and runs that listing alone. Either the build
would fail (the run fails, a page quotes what is no longer there, or a claim no longer holds), or each quoted value follows by itself. Then what
remains is what people typed: the command prints each place on the listing's pages where the old number still stands as
typed text, in figures or in words, for somebody to judge; 0 and 1 are not looked for, they stand everywhere. Listings with a time limit of their own take too long and are left out.
"""

import argparse
import ast
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from site_builder import cache, project
from site_builder.execution import runner
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering import quotation
from site_builder.sources import claims, typed_numbers
from site_builder.sources.listings import Listing, Options
from site_builder.sources.pages import Page


def main(count: int, seed: int) -> int:
    """Make the changes, and count the places that someone has to judge."""
    root, chance = Path.cwd(), random.Random(seed)
    sources = project.read(root)
    runs = runner.run_all(root, sources.listings.values(), cache.of_project(root), print)
    shown = {name: [p for p in sources.pages.values() if name in dict(p.listing_names())] for name in sources.listings}
    places = [
        (listing, node)
        for name, listing in sorted(sources.listings.items())
        if shown[name] and not listing.options.recorded and listing.options.time_limit == Options.time_limit
        for node in _numbers(listing)
    ]
    outcomes: Counter[str] = Counter()
    left = 0
    for listing, node in chance.sample(places, min(count, len(places))):
        changed, new = _change(listing, node)
        where = f"{listing.path.as_posix()}:{listing.origin(node.lineno).number}: {node.value!r} becomes {new!r}"
        outcome = _outcome(root, sources, runs, changed)
        stale = list(_typed(shown[listing.name], node.value)) if not outcome.startswith("fails") else []
        outcomes[outcome.partition(":")[0]] += 1
        left += len(stale)
        print(f"{where}: {outcome}", *(f"    typed: {place}" for place in stale), sep="\n")
    print(
        ", ".join(f"{number} {outcome}" for outcome, number in outcomes.most_common()),
        f"{left} typed places to judge",
        sep="; ",
    )
    return left


def _numbers(listing: Listing) -> Iterator[ast.Constant]:
    """Give the numbers of the listing's own lines, without those of the package that it shows."""
    for node in ast.walk(ast.parse(listing.text)):
        own = isinstance(node, ast.Constant) and listing.origin(node.lineno).path == listing.path
        if own and isinstance(node, ast.Constant) and type(node.value) in (int, float):
            yield node


def _change(listing: Listing, node: ast.Constant) -> tuple[Listing, int | float]:
    assert isinstance(node.value, int | float)
    new = node.value + 1 if isinstance(node.value, int) else round(node.value * 1.5 + 0.01, 6)
    line = listing.lines[node.lineno - 1]
    text = line.text.encode()
    text = text[: node.col_offset] + repr(new).encode() + text[node.end_col_offset :]
    lines = list(listing.lines)
    lines[node.lineno - 1] = replace(line, text=text.decode())
    return replace(listing, lines=tuple(lines)), new


def _outcome(root: Path, sources: project.Project, runs: Mapping[str, runner.Run], changed: Listing) -> str:
    before = runs[changed.name]
    try:
        after = runner.execute(root, changed)
    except runner.Failed as failure:
        return f"fails to run: {failure}"
    followed = quotes = 0
    for page in sources.pages.values():
        for item in page.values():
            if quotation.listing(page, item.detail) != changed.name:
                continue
            try:
                old = quotation.value({changed.name: before}, page, item.detail, in_formula=False)
            except ValueError:
                continue  # a whole array, which is given to a figure in hand
            quotes += 1
            try:
                followed += old != quotation.value({changed.name: after}, page, item.detail, in_formula=False)
            except ValueError as error:
                return f"fails to be quoted: {error}"
    if (broken := next(_broken(sources, {**runs, changed.name: after}, changed), None)) is not None:
        return f"fails to hold: {' '.join(str(broken).split())}"
    if followed:
        return f"quotes follow: {followed} of {quotes}"
    return "output alone follows" if before.output != after.output else "nothing changes"


def _broken(sources: project.Project, runs: Mapping[str, runner.Run], changed: Listing) -> Iterator[Problem]:
    listings = {**sources.listings, changed.name: changed}

    def looked_at(name: str) -> dict[str, Any]:
        return claims.looked_at(listings, name, runs[name])

    touched = [claim for claim in sources.claims if changed.name in claim.listings().values()]
    return claims.broken(touched, looked_at)


def _typed(shown: list[Page], number: object) -> Iterator[str]:
    """Find a number where a page has it as typed text."""
    if number not in (0, 1):
        for page in shown:
            text = typed_numbers.without_code(page.readable)[0]
            for written in typed_numbers.written(number, page.language):
                for match in re.finditer(rf"(?<![\w.,-]){re.escape(written)}(?![\w-])(?![.,]\d)", text, re.I):
                    line = text.count("\n", 0, match.start()) + 1
                    around = " ".join(text[max(0, match.start() - 40) : match.end() + 40].split())
                    yield f"{page.path.as_posix()}:{line}: … {around} …"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m site_builder.tools.change_numbers", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=50, help="how many changes")
    parser.add_argument("seed", nargs="?", type=int, default=0, help="which ones")
    given = parser.parse_args()
    try:
        main(given.count, given.seed)
    except BuildFailure as failure:
        raise SystemExit(str(failure)) from None
