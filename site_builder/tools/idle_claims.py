"""Which conditions of claims hold whatever the listings compute? `python -m site_builder.tools.idle_claims`, from the project's root.

Each is asked again with other values, and must fail once. A condition that no change of what it looks at can break holds no sentence to its numbers, however much it looks like one that does.
"""

import functools
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from site_builder import cache, project
from site_builder.execution import runner
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import claims as claimed
from site_builder.sources import expressions
from site_builder.sources.claims import Claim

Values = Callable[[str], Mapping[str, Any]]


def main() -> None:
    """Ask of all claims of the project.

    Raises:
        BuildFailure: with the conditions that cannot fail, or with what is wrong before that.
    """
    root = Path.cwd()
    sources = project.read(root)
    runs = runner.run_all(root, sources.listings_to_run(), cache.of_project(root), print)
    values = functools.cache(lambda name: claimed.looked_at(sources.listings, name, runs[name]))
    if problems := [*find(sources.claims, values)]:
        raise BuildFailure(problems)
    print(f"{len(sources.claims)} claims: each can fail")


def find(claims: list[Claim], values: Values) -> Iterator[Problem]:
    """Tell which conditions no other value of anything that they look at makes false; `values` as for `claims.broken`."""
    with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
        for claim in claims:
            if not _can_fail(claim, values):
                said = f"{claim.condition()!r} holds with other values, too: what it says rests on nothing"
                yield Problem(claim.path, claim.line, said)


def _can_fail(claim: Claim, values: Values) -> bool:
    names = claim.listings()
    looked_at = [(names[listing], name) for listing, name in expressions.looks_at(claim.holds)]
    given = [values(listing).get(name) for listing, name in looked_at]
    for (listing, name), value in zip(looked_at, given, strict=True):
        for other in (*others(value), *given):
            changed = {**values(listing), name: other}
            if _fails(claim, lambda asked, at=listing, now=changed: now if asked == at else values(asked)):  # type: ignore[misc]
                return True
    return False


def _fails(claim: Claim, values: Values) -> bool:
    try:
        return not expressions.evaluate(claim.holds, values, claim.folder())
    except Exception:
        return False  # it could not be asked, which any condition can come to


def others(value: Any) -> Iterator[Any]:
    """Give other values of a kind: larger, of another sign, in another order, of another shape."""
    if isinstance(value, bool | np.bool_):
        yield not value
    elif isinstance(value, int | float | np.number):
        yield from (value + 0.5, value + 1, 10 * value, -value, value - 1, value / 10, 0 * value)
    elif isinstance(value, str):
        digits = str.maketrans("0123456789", "3456789012")
        yield from (value.translate(digits), f"{value}\nzz", value[::-1], value.swapcase(), " ".join(value.split()), "")
        yield "\n".join(reversed(value.splitlines()))
    elif isinstance(value, np.ndarray):
        yield from _other_arrays(value)
    elif isinstance(value, Mapping):
        yield dict(zip(value, reversed([*value.values()]), strict=True))
        yield dict(reversed([*value.items()]))
        yield from (dict(zip(row, value.values(), strict=False)) for row in _each_changed(value))
        yield from (dict(zip(value, row, strict=True)) for row in _each_changed(value.values()))
        yield from (dict(zip(value, row, strict=True)) for row in _one_changed(value.values()))
        yield {}
    elif isinstance(value, list | tuple):
        yield from (value[::-1], value[:1], [*value, *value], ["zz" for _ in value])
        yield from _each_changed(value)
        yield from _one_changed(value)
        yield []
    else:
        yield None if value is not None else 1


def _each_changed(values: Any) -> Iterator[list[Any]]:
    """Change all values in the same way; where one has fewer ways, it takes its last."""
    ways = [[*others(value)] for value in values]
    for number in range(max(map(len, ways), default=0)):
        yield [way[min(number, len(way) - 1)] for way in ways]


def _one_changed(values: Any) -> Iterator[list[Any]]:
    """Change the first of the values, or the last, and leave the others."""
    first, last = [*values][:1], [*values][-1:]
    yield from ([other, *[*values][1:]] for value in first for other in others(value))
    yield from ([*[*values][:-1], other] for value in last for other in others(value))


def _other_arrays(array: Any) -> Iterator[Any]:
    number = array.dtype.kind in "iuf"
    if number:
        yield from (array + 0.5, array + 1, 10 * array, -array, array / 10, np.round(array), array.astype(np.float32))
    elif array.dtype.kind == "b":
        yield ~array
    if array.ndim:
        yield from (array[::-1], array[:-1], array[None], array.ravel(), np.concatenate([array, array], axis=-1))
        yield array.tolist()
        if number:
            order = np.arange(array.size).reshape(array.shape)
            yield from (order, -order, order**2, 0 * array)


if __name__ == "__main__":
    try:
        main()
    except BuildFailure as failure:
        raise SystemExit(str(failure)) from None
