"""What the two languages of a page have in common: the same things, in the same order."""

import itertools
import re
from collections import Counter
from collections.abc import Container, Iterator

from site_builder.languages import SOURCE
from site_builder.problems import Problem
from site_builder.sources.pages import Item, Page

IN_ORDER = ("formula", "value", "link", "number", "code", "sign", "scale word")
"""What a text has in the same order in all languages: `from {{ a }} to {{ b }}` is not `from {{ b }} to {{ a }}`."""
KINDS = (*IN_ORDER, "tag", "attribute list")
"""What it has as often."""
SHOWN = 80
"""Characters of a text that a message shows."""
_NAMES = re.compile(r"`[\w. ,]+`")


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Tell where two languages of a page part: the first difference of each kind of order."""
    for mine, other in itertools.zip_longest(first.items, second.items):
        if (mine and _form(mine)) != (other and _form(other)):
            yield _differs(first, mine, second, other)
            return
    if len(first.inline) != len(second.inline):
        counts = f"{len(first.inline)} here, {len(second.inline)} in {second.path.as_posix()}"
        yield Problem(first.path, 1, f"the two languages differ in how many texts they have: {counts}")
        return
    for here, there in zip(first.inline, second.inline, strict=True):
        for kind in KINDS:
            left, right = (Counter(i.detail for i in items if i.kind == kind) for items in (here, there))
            more, less = left - right, right - left
            if kind == "code" and not (more and less):
                more, less = _unsaid(more, first, there), _unsaid(less, second, here)
            if more or less:
                said = ", and ".join(
                    f"{page.path.as_posix()}:{_line(items, kind, alone)} has the {kind} {_listed(alone, lacked)}"
                    for page, items, alone, lacked in ((first, here, more, less), (second, there, less, more))
                    if alone
                )
                yield Problem(first.path, _line(here, kind, more), f"the two languages differ in a text: only {said}")
            elif kind in IN_ORDER:
                yield from _in_order(first, here, second, there, kind)


def _in_order(first: Page, here: list[Item], second: Page, there: list[Item], kind: str) -> Iterator[Problem]:
    """Tell where two texts with the same things of a kind have them in another order."""
    ours, theirs = ([item for item in items if item.kind == kind] for items in (here, there))
    for mine, other in zip(ours, theirs, strict=False):
        if mine.detail != other.detail and len(ours) == len(theirs):
            has = f"the {kind} {_parting(mine.detail, other.detail)!r} where {second.path.as_posix()}:{other.line}"
            said = f"has {_parting(other.detail, mine.detail)!r}; write one of them in the order of the other"
            differ = "the two languages differ in the order of a text: here stands"
            yield Problem(first.path, mine.line, f"{differ} {has} {said}")
            return


def _form(item: Item) -> tuple[str, str, int]:
    return item.kind, item.detail, item.depth


def _unsaid(codes: Counter[str], page: Page, other: list[Item]) -> Counter[str]:
    """Leave out names that a text may have alone: their words stand in the other's, or they are beside their translation."""
    said = _words(other[0].detail) if other else set()
    return Counter(
        code
        for code in codes
        if not (_NAMES.fullmatch(code) and _words(code) <= said)
        and (page.language == SOURCE or not re.fullmatch(r"[`A-Za-z ,]+", code))
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))


def _line(items: list[Item], kind: str, details: Container[str]) -> int:
    """Give the line of the first of these, and of the text if it has none."""
    return next((i.line for i in items if i.kind == kind and i.detail in details), items[0].line if items else 1)


def _listed(details: Counter[str], others: Counter[str]) -> str:
    """List what one language has alone; of a long one, where it parts from what the other has instead."""
    other = next(iter(sorted(others.elements())), "")
    return ", ".join(repr(_parting(detail, other)) for detail in sorted(details.elements()))


def _parting(detail: str, other: str) -> str:
    """Give the part of a text in which it differs from `other`: its beginning, or a later part."""
    if len(detail) <= SHOWN or detail[:SHOWN] != other[:SHOWN]:
        return detail[:SHOWN]
    same = next((n for n, (a, b) in enumerate(zip(detail, other, strict=False)) if a != b), len(other))
    return f"… {detail[max(same - SHOWN // 2, 0) : same + SHOWN // 2]}"


def _differs(first: Page, mine: Item | None, second: Page, other: Item | None) -> Problem:
    def says(page: Page, item: Item | None, beside: Item | None) -> str:
        if item is None:
            return f"{page.path.as_posix()} has nothing more"
        which = f"{'an' if item.kind[0] in 'aeio' else 'a'} {item.kind}"
        if item.detail:
            which = f"the {item.kind} {_parting(item.detail, beside.detail if beside else '')!r}"
        deep = f", {item.depth} deep in lists and callouts" if beside and item.depth != beside.depth else ""
        return f"{page.path.as_posix()}:{item.line} has {which}{deep}"

    line = mine.line if mine else len(first.text.splitlines())
    said = f"{says(first, mine, other)}, {says(second, other, mine)}"
    return Problem(first.path, line, f"the two languages differ: {said}")
