"""The values that a figure draws, as a table: for readers who cannot see it, and for those who want the numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from site_builder import localize

MOST_ROWS = 12


@dataclass(frozen=True)
class Table:
    """A small table, in one language: all of it is text."""

    title: str
    header: list[str]
    rows: list[list[str]]


def make(columns: Mapping[str, Any], spec: str | Mapping[str, str], title: str, language: str) -> Table:
    """Make a table of columns by their headings, with rows in even steps where there are too many.

    Args:
        columns: numbers or texts, as many in each.
        spec: how floats are formatted; or a format for the columns that it names.

    Raises:
        ValueError: the columns differ in length, or there are none.
    """
    lengths = {heading: len(values) for heading, values in columns.items()}
    if len(set(lengths.values()) | {0}) != 2:
        raise ValueError(f"a table wants columns of one length, and has {lengths}")
    last = next(iter(lengths.values())) - 1
    step = max(1, -(-last // (MOST_ROWS - 1)))
    kept = [*range(0, last, step), last]
    specs = dict.fromkeys(columns, spec) if isinstance(spec, str) else spec
    written = [
        [_write(list(values)[row], specs.get(heading, ".3g"), language) for row in kept]
        for heading, values in columns.items()
    ]
    return Table(title, list(columns), [list(row) for row in zip(*written, strict=True)])


def _write(value: Any, spec: str, language: str) -> str:
    if isinstance(value, str):
        return value
    number = np.asarray(value).item()
    return localize.number(number, ",d" if isinstance(number, int) else spec, language)
