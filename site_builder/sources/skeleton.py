"""What the two languages of a page have in common: the same things in the same order."""

from collections.abc import Iterator

from site_builder.problems import Problem
from site_builder.sources.pages import Item, Page


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Tell where two languages of a page part: the first difference of each kind of order."""
    for mine, other in _pairs(first.items, second.items):
        if (mine and (mine.kind, mine.detail)) != (other and (other.kind, other.detail)):
            yield _differs(first, mine, second, other)
            return
    for here, there in zip(first.inline, second.inline, strict=True):
        for kind in ("formula", "value", "link"):
            left = sorted((i for i in here if i.kind == kind), key=lambda i: i.detail)
            right = sorted((i for i in there if i.kind == kind), key=lambda i: i.detail)
            for mine, other in _pairs(left, right):
                if (mine and mine.detail) != (other and other.detail):
                    yield _differs(first, mine, second, other)
                    break


def _pairs(left: list[Item], right: list[Item]) -> Iterator[tuple[Item | None, Item | None]]:
    for n in range(max(len(left), len(right))):
        yield left[n] if n < len(left) else None, right[n] if n < len(right) else None


def _differs(first: Page, mine: Item | None, second: Page, other: Item | None) -> Problem:
    def says(page: Page, item: Item | None) -> str:
        if item is None:
            return f"{page.path.as_posix()} has nothing more"
        which = f"the {item.kind} {item.detail[:80]!r}" if item.detail else f"a {item.kind}"
        return f"{page.path.as_posix()}:{item.line} has {which}"

    line = mine.line if mine else len(first.text.splitlines())
    return Problem(first.path, line, f"the two languages differ: {says(first, mine)}, {says(second, other)}")
