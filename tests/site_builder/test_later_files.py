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
from unittest.mock import Mock

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
    """But for what is there, and for the tutorial's package, which comes by itself."""
    put = Mock()
    later.begin(put)
    for name in ("numpy.none_such", "none_such"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    assert put.call_count == 2
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("nn_tutorial.none_such")
    importlib.import_module("json")
    assert put.call_count == 2


def test_source_lines_let_the_files_come(later: ModuleType) -> None:
    """A traceback shows them, where it goes through a file of Python's own."""
    put = Mock()
    later.begin(put)
    assert linecache.getlines("/lib/python3.12/site-packages/numpy/none_such.py") == []
    assert put.call_count == 1
    assert linecache.getlines("program.py") == []
    assert put.call_count == 1


def test_a_font_that_only_stands_there_lets_the_files_come(
    later: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it is opened; one that is there is opened as ever."""
    whole = font_manager.findfont("DejaVu Sans")
    standing = tmp_path / "font.ttf"
    standing.touch()
    put = Mock(side_effect=lambda: standing.write_bytes(Path(whole).read_bytes()))
    monkeypatch.setattr(font_manager, "_get_font", font_manager._get_font)  # type: ignore[attr-defined]
    later.begin(put)
    assert font_manager.get_font(whole).family_name == "DejaVu Sans"
    assert put.call_count == 0
    assert font_manager.get_font([str(standing)]).family_name == "DejaVu Sans"
    assert put.call_count == 1


def test_chance_is_drawn_anew(later: ModuleType) -> None:
    """Both generators go on from where nobody has been, though their memory was the same."""
    drawn = []
    for _ in range(2):
        random.seed(1)
        np.random.seed(1)
        later.begin(lambda: None)
        drawn += [random.random(), np.random.rand()]
    assert len(set(drawn)) == 4


@pytest.mark.parametrize(
    ("code", "missed"),
    [
        ("import numpy.none_such", True), ("def f():\n    import wave_of_none", True), ("from email import none_such", False),
        ("import numpy.linalg, json", False), ("from nn_tutorial import sigmoid", False), ("from . import x", False),
        ("not python", False),
    ],
)  # fmt: skip
def test_what_a_program_misses(later: ModuleType, code: str, missed: bool) -> None:
    """All that it imports and that has not been imported, except for the package, whose wheel comes anyway."""
    import email  # noqa: F401

    assert later.misses(code) is missed


def test_bytes_are_told_apart(later: ModuleType) -> None:
    """By the beginning of their hash, as the settings have it."""

    class Bytes:
        def __init__(self, content: bytes) -> None:
            self.content = content

        def to_py(self) -> memoryview:
            return memoryview(self.content)

    right = base64.urlsafe_b64encode(hashlib.sha256(b"python").digest()).decode()[:4]
    assert later.is_right(Bytes(b"python"), right)
    assert not later.is_right(Bytes(b"Python"), right)
