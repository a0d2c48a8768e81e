"""Results are kept by what they came from; a cache that is damaged, foreign or unwritable costs time and nothing else."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder import cache

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def said() -> list[str]:
    """Collect what the cache reports."""
    return []


@pytest.fixture
def store(tmp_path: Path, said: list[str]) -> cache.Cache:
    return cache.Cache(tmp_path / "cache", said.append)


def entry(tmp_path: Path) -> Path:
    """Give the only entry's file."""
    (path,) = (tmp_path / "cache").iterdir()
    return path


DAMAGES: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "one byte changed": lambda path: path.write_bytes(path.read_bytes()[:-3] + b"\xff" + path.read_bytes()[-2:]),
    "another's file": lambda path: path.write_bytes(b"GIF89a\n\n\n"),
}


def test_an_entry_comes_back_as_it_was_put(store: cache.Cache, said: list[str]) -> None:
    """Under its key alone."""
    store.put("a", {"é": [1, None, "two"]})
    assert store.get("a") == {"é": [1, None, "two"]}
    assert store.get("b") is None
    assert said == []


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_entry_counts_as_missing_and_is_replaced(
    tmp_path: Path, store: cache.Cache, said: list[str], kind: str
) -> None:
    """It is noticed, said, and written anew."""
    store.put("a", [1, 2, 3])
    DAMAGES[kind](entry(tmp_path))
    assert store.get("a") is None
    assert len(said) == 1
    assert said[0].startswith("the cache entry a.json is damaged and computed again: ")
    store.put("a", [1, 2, 3])
    assert store.get("a") == [1, 2, 3]
    assert len(said) == 1


def test_an_entry_that_cannot_be_read_as_what_it_should_be_counts_as_missing(
    tmp_path: Path, store: cache.Cache, said: list[str]
) -> None:
    """Its checksum is right, its meaning is not: another version of the builder wrote it, say."""
    store.put("a", {"output": "x"})
    assert store.get("a", lambda value: value["output"]) == "x"
    for wrong in ([], {}, None):
        store.put("a", wrong)
        assert store.get("a", lambda value: value["output"]) is None
    assert len(said) == 3


@pytest.mark.parametrize("place", ["file/cache", "/proc/cache"])
def test_a_cache_that_cannot_be_written_is_said_once(tmp_path: Path, said: list[str], place: str) -> None:
    """A read-only folder, a full disk: the build goes on and computes everything."""
    (tmp_path / "file").write_text("")
    store = cache.Cache(tmp_path / place, said.append)
    for key in "ab":
        store.put(key, 1)
        assert store.get(key) is None
    store.prune()
    assert len(said) == 1
    assert said[0].startswith(f"the cache in {tmp_path / place} is not used, so each build computes everything: ")


def test_a_full_disk_leaves_no_half_an_entry(
    tmp_path: Path, store: cache.Cache, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old entry stands, the half is removed."""
    store.put("a", 1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    store.put("a", 2)
    assert store.get("a") == 1
    assert entry(tmp_path).name == "a.json"
    assert "No space left on device" in said[0]


def test_what_nobody_asks_for_goes_after_a_month(tmp_path: Path, store: cache.Cache) -> None:
    """What a build asks for stays; so do the halves of a living build, for a day."""
    folder = tmp_path / "cache"
    days = {"unused": 31, "used": 31, "young": 29}
    for key in days:
        store.put(key, key)
    (folder / "dead.part").write_text("")
    (folder / "living.part").write_text("")
    for name, age in {"unused.json": 31, "used.json": 31, "young.json": 29, "dead.part": 2, "living.part": 0}.items():
        moment = time.time() - age * 24 * 60 * 60
        os.utime(folder / name, (moment, moment))
    assert store.get("used") == "used"
    store.prune()
    assert sorted(path.name for path in folder.iterdir()) == ["living.part", "used.json", "young.json"]
    assert store.get("unused") is None


@pytest.mark.slow
def test_many_writers_of_one_entry_leave_it_whole(tmp_path: Path) -> None:
    """Readers see one of the values, never parts of two."""
    program = (
        "import sys; from pathlib import Path; from site_builder.cache import Cache\n"
        "store = Cache(Path(sys.argv[1]))\n"
        "for _ in range(200):\n"
        "    store.put('a', [sys.argv[2]] * 999)\n"
        "    assert len(set(store.get('a'))) == 1\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "cache"), n], cwd=ROOT) for n in "123"]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    assert entry(tmp_path).name == "a.json"
