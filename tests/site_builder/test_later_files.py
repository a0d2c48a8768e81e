# ruff: noqa: NPY002 - programs of readers draw from the generator of NumPy itself
"""Files that have not come yet come before a program misses them, and no sooner."""

import base64
import hashlib
import importlib
import linecache
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import by_path
import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def later() -> ModuleType:
    """Load the module by its path, as the worker does."""
    return by_path.load(ROOT / "site_builder" / "browser" / "later_files.py")


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Leave imports and chance as they were."""
    path, updatecache, state, chance = (
        list(sys.meta_path),
        linecache.updatecache,
        random.getstate(),
        np.random.get_state(),
    )
    yield
    sys.meta_path[:], linecache.updatecache = path, updatecache
    random.setstate(state)
    np.random.set_state(chance)


def test_an_import_lets_the_files_come(later: ModuleType) -> None:
    """What belongs to Python or NumPy and is not there yet; with whether it is NumPy's."""
    asked: list[bool] = []
    end = later.begin(asked.append)
    for name in ("numpy.none_such", "email.none_such", "encodings.none_such"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    assert asked == [True, False, False]
    for name in ("none_such", "nn_tutorial.none_such"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    importlib.import_module("json")
    assert len(asked) == 3, "others' modules have no file that would come, and json is there"
    end()
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("numpy.none_such")
    assert len(asked) == 3


def test_source_lines_let_the_files_come(later: ModuleType) -> None:
    """A traceback shows them, where it goes through a file of Python's own."""
    asked: list[bool] = []
    original = linecache.updatecache
    end = later.begin(asked.append)
    assert linecache.getlines("/lib/python3.12/site-packages/numpy/none_such.py") == []
    assert linecache.getlines("/lib/python312.zip/none_such.py") == []
    assert linecache.getlines("program.py") == []
    assert asked == [True, False]
    end()
    assert linecache.updatecache is original


def test_chance_is_drawn_anew(later: ModuleType) -> None:
    """Both generators go on from where nobody has been, though their memory was the same."""
    drawn = []
    for _ in range(2):
        random.seed(1)
        np.random.seed(1)
        later.begin(lambda _: None)()
        drawn += [random.random(), np.random.rand()]
    assert len(set(drawn)) == 4


@pytest.mark.parametrize(
    ("code", "misses"),
    [
        ("import numpy.none_such", True), ("import numpy.linalg", False), ("from nn_tutorial import sigmoid", False), ("import json", False), ("x = 1", False),
        ("from . import x", False), ("not python", False), ("(" * 10_000, False), ("import matplotlib.none_such", True),
        ("def f():\n    import wave_of_none", True), ("from email import none_such", False), ("import torch", True),
    ],
)  # fmt: skip
def test_what_a_program_misses(later: ModuleType, code: str, misses: bool) -> None:
    """All that it imports and that has not been imported, except for the package, whose wheel comes anyway."""
    import email  # noqa: F401

    assert later.misses(code) is misses


def test_bytes_are_told_apart(later: ModuleType) -> None:
    """By the beginning of their hash, as the settings have it."""

    class Bytes:
        def __init__(self, content: bytes) -> None:
            self.content = content

        def to_py(self) -> memoryview:
            return memoryview(self.content)

    right = base64.urlsafe_b64encode(hashlib.sha256(b"python").digest()).decode()[:6]
    assert later.is_right(Bytes(b"python"), right)
    assert not later.is_right(Bytes(b"Python"), right)
