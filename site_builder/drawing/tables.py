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
    rows = list(zip(*columns.values(), strict=True))
    step = max(1, -(-(len(rows) - 1) // (MOST_ROWS - 1)))
    specs = dict.fromkeys(columns, spec) if isinstance(spec, str) else spec
    formats = [specs.get(heading, ".3g") for heading in columns]
    written = [
        [_write(value, each, language) for value, each in zip(row, formats, strict=True)]
        for row in [*rows[:-1:step], rows[-1]]
    ]
    return Table(title, list(columns), written)


def _write(value: Any, spec: str, language: str) -> str:
    if isinstance(value, str):
        return value
    number = np.asarray(value).item()
    return localize.number(number, ",d" if isinstance(number, int) else spec, language)
