"""Tables of what figures draw."""

import numpy as np
import pytest

from site_builder.drawing import tables


def test_a_long_column_is_listed_in_even_steps() -> None:
    """From the first value to the last, twelve or so."""
    for length in (1, 2, 11, 12, 13, 30, 1201):
        values = np.arange(length)
        table = tables.make({"n": values}, "g", "", "en")
        rows = [int(row.replace(",", "")) for [row] in table.rows]
        assert rows[0] == 0
        assert rows[-1] == length - 1
        assert len(rows) <= tables.MOST_ROWS
        assert len(set(np.diff(rows)[:-1])) <= 1
        assert rows == sorted(set(rows))


def test_cells_are_written_as_their_readers_write_numbers() -> None:
    """Integers with separators, floats by their format, texts as they are."""
    columns = {"epoch": [1000, 2000], "loss": np.array([0.25, 0.125]), "layers": ["16-16", "64"]}
    assert tables.make(columns, {"loss": ".3f"}, "t", "en").rows == [
        ["1,000", "0.250", "16-16"],
        ["2,000", "0.125", "64"],
    ]
    assert tables.make(columns, {"loss": ".3f"}, "t", "id").rows[1] == ["2.000", "0,125", "64"]


def test_columns_of_different_lengths_are_refused() -> None:
    """They cannot be rows of one table."""
    with pytest.raises(ValueError, match=r"one length, and has \{'a': 1, 'b': 2\}"):
        tables.make({"a": [1], "b": [1, 2]}, "g", "", "en")
