"""The snapshot of Python is made of the vendored files alone, and is the same each time."""

import hashlib
import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import zstandard

from site_builder.assets import python_snapshot, vendored
from site_builder.cache import Cache

ROOT = Path(__file__).resolve().parents[3]
NEEDED_AT_ONCE = """
import importlib, sys
sys.path[:0] = sys.argv[1:3]
for name in sys.argv[3:]:
    importlib.import_module(name)
before = set(sys.modules)
import in_page, later_files
import nn_tutorial, nn_tutorial.practice
found = {name for name in set(sys.modules) - before if name.partition(".")[0] in {*sys.stdlib_module_names, "numpy"}}
sys.exit(f"not in the snapshot: {sorted(found)}" if found else 0)
"""


@pytest.fixture(scope="module")
def made() -> bytes:
    """Make one."""
    return python_snapshot.made()


@pytest.mark.slow
def test_two_makings_give_the_same_bytes(made: bytes) -> None:
    """A site that is built twice is the same: neither clock nor chance has come in."""
    assert hashlib.sha256(python_snapshot.made()).digest() == hashlib.sha256(made).digest()


@pytest.mark.slow
def test_the_head_says_what_a_browser_needs(made: bytes) -> None:
    """Where functions stand, which libraries are open, and how the memory adds up."""
    length = int.from_bytes(made[:4], "little")
    about = json.loads(made[4 : 4 + length])
    assert about.keys() == {"length", "checksum", "table", "ownFunction", "handles", "libraries"}
    assert 0 < about["ownFunction"] < about["table"]
    libraries = [f"{python_snapshot.SITE_PACKAGES}/{name}" for name in python_snapshot.LIBRARIES]
    assert {name for _, name in about["handles"]} == set(libraries)
    assert [name for name, _ in about["libraries"]] == libraries
    size = sum(size for _, size in about["libraries"])
    assert 0 <= len(made) - (4 + length) - about["length"] - size < 16
    last = about["libraries"][-1][1]
    (numpy,) = vendored.needed("numpy")
    with zipfile.ZipFile(io.BytesIO(dict(vendored.python_files())[numpy])) as wheel:
        assert made[-last:] == wheel.read(python_snapshot.LIBRARIES[-1])
    assert (about["length"] // 2**16) * 2**16 < 40 * 2**20, "every reader's browser holds it twice for a moment"


@pytest.mark.slow
def test_a_snapshot_is_made_once(made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache keeps it for the same files."""
    makings = iter([made])
    monkeypatch.setattr(python_snapshot, "made", lambda: next(makings))
    monkeypatch.setattr(python_snapshot, "_LEVEL", 1)
    said: list[str] = []
    first = python_snapshot.make(Cache(tmp_path), said.append)
    assert first is not None
    assert zstandard.decompress(first.content, max_output_size=len(made)) == made
    assert said == ["making the snapshot of Python for browsers"]
    assert python_snapshot.make(Cache(tmp_path), said.append) == first
    assert len(said) == 1
    assert first.name == f"numpy-{hashlib.sha256(first.content).hexdigest()[:12]}.bin"


@pytest.mark.slow
def test_a_build_that_cannot_make_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With other files than those that are known, there is one line about it, and no snapshot."""
    folder = tmp_path / "vendor"
    shutil.copytree(vendored.VENDOR, folder)
    monkeypatch.setattr(vendored, "VENDOR", folder)
    monkeypatch.setattr(python_snapshot, "_TIME_LIMIT", 5.0)  # Pyodide waits without end for what it cannot compile
    script = folder / "pyodide" / "pyodide.asm.wasm"
    script.write_bytes(script.read_bytes()[:1000])
    said: list[str] = []
    assert python_snapshot.make(Cache(tmp_path / "cache"), said.append) is None
    assert len(said) == 2
    assert said[1].startswith("no snapshot of Python, so that its first start in a browser takes longer: ")
    assert "\n" not in said[1]


@pytest.mark.slow
def test_what_every_program_needs_is_in_the_snapshot() -> None:
    """The worker's own modules and the package import nothing whose file would have to come first."""
    browser = ROOT / "site_builder" / "browser"
    command = [sys.executable, "-c", NEEDED_AT_ONCE, str(browser), str(ROOT), *python_snapshot.IMPORTED]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
