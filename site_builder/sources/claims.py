"""What a text claims of results beyond the numbers that it quotes: "more is not always better", and the condition by which that is so.

`claims.toml` beside a page has a table for each: the words, in every language, and what must hold of the listings' values.

    [[claim]]
    en = "More momentum is not always better."
    id = "Momentum yang lebih besar tidak selalu lebih baik."
    holds = "valley.fewest[1] < valley.fewest[2]"

What readers see by Run is to say the same, where a listing has a lighter setting; `full = true` says that this claim needs more.

Whoever changes a number then learns which sentence is no longer true, and whoever changes the sentence, that it was held by a number.
"""

import ast
import bisect
import functools
import itertools
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import expressions, text_file, translations
from site_builder.sources.pages import Page

FILE = "claims.toml"
GAP = "…"
"""Stands for words that the claim leaves out."""
PRINTED, PROGRAM, RECORDED = "printed", "program", "recorded"
"""By these names a condition looks at the whole output of a listing, at its text, and at the names of all recorded listings."""
_HOLDS, _FULL = "holds", "full"
_LONGEST = 80
"""Characters of a value that a message shows."""
_PARAGRAPH = "¶"


@dataclass(frozen=True)
class Claim:
    """A claim of a chapter: where it stands in its file and on the pages, and its condition."""

    path: Path
    line: int
    said: Mapping[str, str]
    """The words, by language."""
    places: Mapping[str, tuple[Path, int]]
    holds: str
    """The condition, in brackets: it may stand on several lines."""
    full: bool = False
    """Whether it holds of the full run only, not of a lighter one."""

    def condition(self) -> str:
        """Give the condition as a message shows it."""
        return " ".join(self.holds[1:-1].split())

    def listings(self) -> dict[str, str]:
        """Give the listings that the condition looks at: the full name of each by the one that stands in it."""
        return expressions.listings(self.holds, self.folder())

    def folder(self) -> str:
        return self.path.relative_to("docs").parent.as_posix().removeprefix(".")


def load(root: Path, pages: Mapping[tuple[str, str], Page]) -> list[Claim]:
    """Read the claims of all chapters.

    Raises:
        BuildFailure: a table is not as it has to be, or its words stand on no page.
    """
    claims: list[Claim] = []
    problems: list[Problem] = []
    for file in sorted((root / "docs").rglob(FILE)):
        path = file.relative_to(root)
        folder = file.parent.relative_to(root / "docs").as_posix().removeprefix(".")
        beside = [(page, _texts(page)) for page in pages.values() if page.folder() == folder]
        for found in _tables(root, path):
            try:
                claims.append(_claim(path, *found, beside))
            except ValueError as error:
                problems.append(Problem(path, found[0], str(error)))
    if problems:
        raise BuildFailure(problems)
    return claims


def _tables(root: Path, path: Path) -> Iterator[tuple[int, Any]]:
    data = text_file.toml(root, path)
    tables = data.get("claim")
    if set(data) != {"claim"} or not isinstance(tables, list):
        raise BuildFailure([Problem(path, 1, "wanted are tables [[claim]], and nothing else")])
    text = text_file.read(root, path).splitlines()
    lines = [number for number, line in enumerate(text, 1) if re.match(r"\s*\[\[\s*claim\s*\]\]", line)]
    yield from zip(lines, tables, strict=True)


def _claim(path: Path, line: int, table: Any, pages: list[tuple[Page, list[str]]]) -> Claim:
    wanted = {*LANGUAGES, _HOLDS}
    full = isinstance(table, dict) and table.pop(_FULL, False)
    if (
        full not in (True, False)
        or not isinstance(table, dict)
        or set(table) != wanted
        or not all(isinstance(t, str) and t.strip() for t in table.values())
    ):
        raise ValueError(
            f"a claim has texts for {', '.join([*LANGUAGES, _HOLDS])}, perhaps {_FULL} = true, and nothing else"
        )
    holds = f"({table.pop(_HOLDS)})"
    try:
        if not expressions.looks_at(holds):
            raise ValueError(f"{holds[1:-1]!r} looks at no value of a listing: write listing.name")
        if empty := _says_nothing(holds):
            raise ValueError(f"{empty!r} holds whatever a listing computes")
    except SyntaxError as error:
        raise ValueError(f"{holds[1:-1]!r} is no condition: {error.msg}") from None
    places, stand = {}, []
    for language, words in table.items():
        own = [(page, texts) for page, texts in pages if page.language == language]
        found = ((page, texts, place) for page, texts in own if (place := _place(page, words)))
        page, texts, place = next(found, (None, [], None))
        if page is None or place is None:
            where = ", ".join(page.path.as_posix() for page, _ in own) or "a page beside it"
            said = f"{words!r} does not stand on {where}: what has become of the claim that {holds[1:-1]}?"
            raise ValueError(
                f"{said} If both languages still say so, write their words here; else strike the claim, and from both pages what it held"
            )
        places[language] = place
        piece = " ".join(max(words.split(GAP), key=len).split())
        stand.append({(page.name, n) for n, text in enumerate(texts) if piece in text})
    if all(stand) and not set.intersection(*stand):  # an answer or a formula is no text
        where = " and ".join(f"{path.as_posix()}:{line}" for path, line in (places[code] for code in LANGUAGES))
        raise ValueError(f"{table[LANGUAGES[0]]!r} stands in one text, and what translates it in another: {where}")
    return Claim(path, line, table, places, holds, full)


def _says_nothing(holds: str) -> str:
    """Give the part of a condition that compares a thing with itself, or lets a constant decide."""
    for node in ast.walk(ast.parse(holds, mode="eval")):
        if isinstance(node, ast.Compare):
            sides = [ast.dump(side) for side in (node.left, *node.comparators)]
            if any(one == other for one, other in itertools.pairwise(sides)):
                return ast.unparse(node)
        elif isinstance(node, ast.BoolOp) and any(isinstance(value, ast.Constant) for value in node.values):
            return ast.unparse(node)
    return ""


def _place(page: Page, words: str) -> tuple[Path, int] | None:
    """Find words within a paragraph of a page, however its lines are broken."""
    text, starts = _on_one_line(page.text)
    pieces = (re.escape(" ".join(piece.split())) for piece in words.split(GAP))
    match = re.search(f"[^{_PARAGRAPH}]*?".join(pieces), text)
    return (page.path, bisect.bisect_right(starts, match.start())) if match else None


def _texts(page: Page) -> list[str]:
    """Give the texts of a page, each on one line; they are the same ones in all languages."""
    return [" ".join(text[0].detail.split()) if text else "" for text in page.inline]


@functools.lru_cache(maxsize=len(LANGUAGES))  # a chapter's claims look at the same pages, one after the other
def _on_one_line(text: str) -> tuple[str, list[int]]:
    """Join a text's lines, with a sign between paragraphs; give the place at which each line begins, too."""
    lines = [f"{' '.join(line.split()) or _PARAGRAPH} " for line in text.splitlines()]
    return "".join(lines), [0, *itertools.accumulate(map(len, lines))]


def looked_at(listings: Mapping[str, Any], name: str, run: Any) -> dict[str, Any]:
    """Give what a condition may look at of one listing: its values, the text that it printed, its own, and which listings are recorded."""
    recorded = [each for each, listing in listings.items() if listing.options.recorded]
    return {PRINTED: run.output, PROGRAM: listings[name].text, RECORDED: recorded, **run.values}


def check(claims: list[Claim], listings: Mapping[str, Any]) -> Iterator[Problem]:
    """Tell which conditions look at listings that no page of theirs has."""
    for claim in claims:
        for name in claim.listings().values():
            if name not in listings:
                said = f"no page shows or quotes a listing {name!r}: {claim.condition()}"
                yield Problem(claim.path, claim.line, said)


def pairs(claims: list[Claim]) -> Iterator[translations.Pair]:
    """Pair what two languages claim: a paragraph may say as much in both, and the claim another thing."""
    for other, claim in itertools.product(LANGUAGES[1:], claims):
        yield from translations.in_file(claim.path, [(claim.line, claim.said)], other)


def broken(claims: list[Claim], values: Callable[[str], Mapping[str, Any]]) -> Iterator[Problem]:
    """Tell which claims do not hold; `values` gives what is `looked_at` of a listing, by its full name."""
    for claim in claims:
        try:
            holds = expressions.evaluate(claim.holds, values, claim.folder())
            if not isinstance(holds, bool | np.bool_):
                raise TypeError(f"gives a {type(holds).__name__}, neither True nor False")
        except Exception as error:
            said = f"the condition {claim.condition()!r} cannot be judged: {type(error).__name__}: {error}"
            yield Problem(claim.path, claim.line, said)
            continue
        if not holds:
            yield from _told(claim, values)


def lighter(claim: Claim, changed: Mapping[str, Collection[str]]) -> Iterator[Claim]:
    """Part a claim into what is to hold of lighter runs too; `changed` gives, for each listing that has one, what it sets otherwise.

    A part that reads what is set otherwise, such as the number of seeds, speaks of the full run.
    """
    tree, names = ast.parse(claim.holds, mode="eval").body, claim.listings()
    whole = any(isinstance(node, ast.NamedExpr) for node in ast.walk(tree))  # its parts need one another
    for part in tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) and not whole else [tree]:
        reads = [(names[listing], name) for listing, name in expressions.looks_at(ast.unparse(part))]
        if any(listing in changed for listing, _ in reads) and not any(
            name in changed.get(listing, ()) for listing, name in reads
        ):
            yield replace(claim, holds=f"({ast.unparse(part)})")


def _told(claim: Claim, values: Callable[[str], Mapping[str, Any]]) -> Iterator[Problem]:
    seen, names = [], claim.listings()
    for listing, name in expressions.looks_at(claim.holds):
        value = repr(values(names[listing])[name])
        seen.append(f"{listing}.{name} = {value if len(value) <= _LONGEST else value[:_LONGEST] + ' …'}")
    for language, (path, line) in claim.places.items():
        because = f"{claim.condition()} does not hold ({claim.path.as_posix()}:{claim.line}), with {', '.join(seen)}"
        yield Problem(path, line, f"the text says {claim.said[language]!r}, but {because}")
