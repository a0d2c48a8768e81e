"""What the tests of answers share."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="module")
def _nothing_else_ends() -> Iterator[None]:
    """Let no object that other tests have left end while an answer runs: what it asks for then would count as the answer's."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
