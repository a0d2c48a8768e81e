"""The snapshot of Python is made of the vendored files alone, and is the same each time."""

import dataclasses
import hashlib
import io
import json
import operator
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import zstandard
from sampling import chosen

from site_builder.assets import python_snapshot, snapshot_contents, vendored
from site_builder.assets.snapshot_contents import Contents
from site_builder.cache import Cache

ROOT = Path(__file__).resolve().parents[3]
LARGEST = {"numpy": 40 * 2**20, "matplotlib": 68 * 2**20}
PACKAGE = operator.attrgetter("package")
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

MADE_AGAIN = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from site_builder.assets import python_snapshot, snapshot_contents
contents = next(each for each in snapshot_contents.ALL if each.package == sys.argv[2])
print(hashlib.sha256(python_snapshot.made(contents)).hexdigest(), python_snapshot.cache_key(contents))
"""


@pytest.fixture(scope="module", params=snapshot_contents.ALL, ids=PACKAGE)
def contents(request: pytest.FixtureRequest) -> Contents:
    """Give what one snapshot holds."""
    found: Contents = request.param
    return found


@pytest.fixture(scope="module")
def made(site: Path, contents: Contents) -> bytes:
    """Unpack the one of the site."""
    (packed,) = site.glob(f"assets/python/*/{contents.package}-*.bin")
    return zstandard.decompress(packed.read_bytes())


# The larger one is made of all that the other is made of, and more.
@pytest.mark.slow
@pytest.mark.parametrize(
    "contents", chosen(snapshot_contents.ALL, snapshot_contents.MATPLOTLIB), indirect=True, ids=PACKAGE
)
def test_another_making_gives_the_bytes_of_the_site(made: bytes, contents: Contents) -> None:
    """Neither clock, zone nor chance has come in, and the cache knows it again."""
    elsewhere = os.environ | {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", MADE_AGAIN, str(ROOT), contents.package]
    done = subprocess.run(command, env=elsewhere, capture_output=True, text=True)
    wanted = [hashlib.sha256(made).hexdigest(), python_snapshot.cache_key(contents)]
    assert done.stdout.split() == wanted, done.stderr


def test_a_snapshot_is_known_again_in_another_folder(tmp_path: Path) -> None:
    here = snapshot_contents.MATPLOTLIB
    there = dataclasses.replace(here, program=Path(shutil.copy(here.program, tmp_path)))
    assert python_snapshot.cache_key(there) == python_snapshot.cache_key(here)


@pytest.mark.slow
def test_the_head_says_what_a_browser_needs(made: bytes, contents: Contents) -> None:
    """Where functions stand, which libraries are open, how the memory adds up, and what stands behind it."""
    length = int.from_bytes(made[:4], "little")
    about = json.loads(made[4 : 4 + length])
    assert about.keys() == {"length", "checksum", "table", "ownFunction", "handles", "libraries", "files"}
    assert 0 < about["ownFunction"] < about["table"]
    libraries = [f"{python_snapshot.SITE_PACKAGES}/{name}" for name in contents.libraries]
    assert {name for _, name in about["handles"]} == set(libraries)
    assert [name for name, _ in about["libraries"]] == libraries
    behind = [*about["libraries"], *((name, size) for name, size in about["files"] if size)]
    assert 0 <= len(made) - (4 + length) - about["length"] - sum(size for _, size in behind) < 16
    name, last = behind[-1]
    wheels = dict(vendored.files(vendored.PYTHON_FOLDER))
    with zipfile.ZipFile(io.BytesIO(wheels[vendored.needed(contents.package)[-1]])) as wheel:
        assert made[-last:] == wheel.read(name.removeprefix(f"{python_snapshot.SITE_PACKAGES}/"))
    assert about["length"] < LARGEST[contents.package], "every reader's browser holds it twice for a moment"


def test_each_font_stands_there(contents: Contents) -> None:
    """Matplotlib looks for them by their names; those of nearly all text are whole."""
    installed = [
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "matplotlib/mpl-data/fonts/ttf/cmr10.ttf",
        "numpy/a.py",
    ]
    draws = contents is snapshot_contents.MATPLOTLIB
    assert contents.files(installed) == ((installed[:1], installed[1:2]) if draws else ([], []))


@pytest.mark.slow
@pytest.mark.parametrize("contents", chosen(snapshot_contents.ALL, snapshot_contents.NUMPY), indirect=True, ids=PACKAGE)
def test_a_snapshot_is_made_once(
    made: bytes, contents: Contents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache keeps it for the same files."""
    makings = iter([made])
    monkeypatch.setattr(python_snapshot, "made", lambda contents: next(makings))
    monkeypatch.setattr(snapshot_contents, "ALL", [contents])
    monkeypatch.setattr(python_snapshot, "_LEVEL", 1)
    said: list[str] = []
    (first,) = python_snapshot.make(Cache(tmp_path), said.append)
    assert zstandard.decompress(first.content, max_output_size=len(made)) == made
    assert said == [f"making the snapshot of Python with {contents.package} for browsers"]
    assert python_snapshot.make(Cache(tmp_path), said.append) == [first]
    assert len(said) == 1
    assert first.name == f"{contents.package}-{hashlib.sha256(first.content).hexdigest()[:12]}.bin"


@pytest.mark.slow
def test_a_build_that_cannot_make_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With other files than those that are known, there is one line about it, and no snapshot."""
    folder = tmp_path / "vendor"
    shutil.copytree(vendored.VENDOR, folder, copy_function=os.symlink)
    monkeypatch.setattr(vendored, "VENDOR", folder)
    monkeypatch.setattr(snapshot_contents, "ALL", [snapshot_contents.NUMPY])
    monkeypatch.setattr(python_snapshot, "_TIME_LIMIT", 0.1)  # Pyodide waits without end for what it cannot compile
    program = folder / "pyodide" / "pyodide.asm.wasm"
    damaged = program.read_bytes()[:1000]
    program.unlink()
    program.write_bytes(damaged)
    said: list[str] = []
    assert python_snapshot.make(Cache(tmp_path / "cache"), said.append) == []
    _, line = said
    assert line.startswith("no snapshot of Python with numpy, so that its first start in a browser takes longer: ")
    assert "\n" not in line


@pytest.mark.slow
def test_what_every_program_needs_is_in_the_snapshot() -> None:
    """The worker's own modules and the package import nothing whose file would have to come first."""
    browser = ROOT / "site_builder" / "browser"
    command = [sys.executable, "-c", NEEDED_AT_ONCE, str(browser), str(ROOT), *snapshot_contents.NUMPY.imported]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
