"""Values survive the way from the process that computed them."""

import pytest

from site_builder.execution import values


@pytest.mark.parametrize("value", [{(0, 1): 2}, {(0, (1, "a")): {(): [1, 2]}}, {1: {2.5: None}, "a": True}])
def test_dictionaries_keep_their_keys(value: object) -> None:
    """Tuples too, which are lists in JSON."""
    assert values.decode(values.encode(value)) == value
