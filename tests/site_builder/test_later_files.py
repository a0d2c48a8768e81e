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
from matplotlib import font_manager

BROWSER = Path(__file__).resolve().parents[2] / "site_builder" / "browser"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the module by its path, with the one beside it in reach, as in the snapshot."""
    monkeypatch.syspath_prepend(BROWSER)
    return by_path.load(BROWSER / "later_files.py")


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
    """What belongs to Python, NumPy or Matplotlib and is not there yet, each by its kind."""
    asked: list[str] = []
    end = later.begin(asked.append)
    for name in ("numpy.none_such", "email.none_such", "encodings.none_such", "matplotlib.none_such"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    assert asked == ["numpy", "library", "library", "matplotlib"]
    for name in ("none_such", "nn_tutorial.none_such"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    importlib.import_module("json")
    assert len(asked) == 4, "others' modules have no file that would come, and json is there"
    end()
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("numpy.none_such")
    assert len(asked) == 4


def test_source_lines_let_the_files_come(later: ModuleType) -> None:
    """A traceback shows them, where it goes through a file of Python's own."""
    asked: list[str] = []
    original = linecache.updatecache
    end = later.begin(asked.append)
    assert linecache.getlines("/lib/python3.12/site-packages/numpy/none_such.py") == []
    assert linecache.getlines("/lib/python3.12/site-packages/pylab.py") == []
    assert linecache.getlines("/lib/python312.zip/none_such.py") == []
    assert linecache.getlines("program.py") == []
    assert asked == ["numpy", "matplotlib", "library"]
    end()
    assert linecache.updatecache is original


def test_a_font_that_only_stands_there_lets_the_files_come(later: ModuleType, tmp_path: Path) -> None:
    """Before it is opened; one that is there is opened as ever."""
    whole = font_manager.findfont("DejaVu Sans")
    standing = tmp_path / "font.ttf"
    standing.touch()
    asked: list[str] = []

    def put(kind: str) -> None:
        asked.append(kind)
        standing.write_bytes(Path(whole).read_bytes())

    original = font_manager._get_font  # type: ignore[attr-defined]
    end = later.begin(put)
    assert font_manager.get_font(whole).family_name == "DejaVu Sans"
    assert asked == []
    assert font_manager.get_font([str(standing)]).family_name == "DejaVu Sans"
    assert asked == ["matplotlib"]
    end()
    assert font_manager._get_font is original  # type: ignore[attr-defined]


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
    ("code", "kinds"),
    [
        ("import numpy.none_such", "library numpy"), ("import numpy.linalg", ""), ("from nn_tutorial import sigmoid", ""),
        ("import json", ""), ("x = 1", ""), ("from . import x", ""), ("not python", ""), ("(" * 10_000, ""),
        ("import matplotlib.none_such", "library matplotlib numpy"), ("import PIL.none_such", "library matplotlib numpy"),
        ("def f():\n    import wave_of_none", "library"), ("from email import none_such", ""), ("import torch", "library"),
    ],
)  # fmt: skip
def test_what_a_program_misses(later: ModuleType, code: str, kinds: str) -> None:
    """All that it imports and that has not been imported, except for the package, whose wheel comes anyway."""
    import email  # noqa: F401

    assert later.missing(code) == kinds.split()


def test_bytes_are_told_apart(later: ModuleType) -> None:
    """By the beginning of their hash, as the settings have it."""

    class Bytes:
        def __init__(self, content: bytes) -> None:
            self.content = content

        def to_py(self) -> memoryview:
            return memoryview(self.content)

    right = base64.urlsafe_b64encode(hashlib.sha256(b"python").digest()).decode()[:5]
    assert later.is_right(Bytes(b"python"), right)
    assert not later.is_right(Bytes(b"Python"), right)
