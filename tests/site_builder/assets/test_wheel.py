"""The package's wheel: valid, and the same bytes from the same sources."""

import base64
import csv
import hashlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from small_project import ROOT

from nn_tutorial import __version__
from site_builder.assets import wheel
from site_builder.problems import BuildFailure

USE = """
import nn_tutorial
X, y, names = nn_tutorial.load_iris()
print(nn_tutorial.__file__, X.shape, len(names), nn_tutorial.__version__)
try:
    (X, y), _ = nn_tutorial.load_mnist()
    print(X.shape)
except FileNotFoundError:
    print("no mnist")
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give a copy of what the wheel is made from, to change."""
    root = tmp_path / "source"
    shutil.copytree(ROOT / "nn_tutorial", root / "nn_tutorial")
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, root)
    return root


def install(tmp_path: Path, name: str, content: bytes) -> str:
    """Install a wheel into a folder, use it from there, and give what that prints."""
    (tmp_path / name).write_bytes(content)
    target = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*pip, str(tmp_path / name)], check=True)
    used = subprocess.run(
        [sys.executable, "-c", USE], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(target)}, text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    assert used.stdout.startswith(str(target))
    return used.stdout.removeprefix(str(target))


@pytest.mark.slow
def test_the_wheel_installs_and_works(tmp_path: Path) -> None:
    """Pip takes it, and the package has its data."""
    printed = install(tmp_path, *wheel.build(ROOT))
    assert printed.replace("\\", "/") == f"/nn_tutorial/__init__.py (150, 4) 3 {__version__}\n(8000, 784)\n"


@pytest.mark.slow
def test_a_light_wheel_lacks_only_what_was_left_out(tmp_path: Path) -> None:
    """Without MNIST it is a small fraction, and all else works."""
    name, full = wheel.build(ROOT)
    light_name, light = wheel.build(ROOT, leave_out=("data/mnist.npz",))
    assert light_name == name
    assert len(light) < len(full) / 10
    names, light_names = (zipfile.ZipFile(io.BytesIO(content)).namelist() for content in (full, light))
    assert set(names) - set(light_names) == {"nn_tutorial/data/mnist.npz"}
    assert install(tmp_path, light_name, light).endswith(f"(150, 4) 3 {__version__}\nno mnist\n")


def test_the_same_sources_give_the_same_bytes(source: Path) -> None:
    """Neither the place, nor dates, modes or leftovers of runs count."""
    for path in source.rglob("*"):
        os.utime(path, (1e9, 1e9))
    (source / "nn_tutorial" / "neuron.py").chmod(0o700)
    (source / "nn_tutorial" / "__pycache__").mkdir(exist_ok=True)
    (source / "nn_tutorial" / "__pycache__" / "x.pyc").write_bytes(b"x")
    (source / "nn_tutorial" / "data" / "__pycache__").mkdir(exist_ok=True)
    (source / "nn_tutorial" / "data" / "__pycache__" / "y.pyc").write_bytes(b"y")
    assert wheel.build(source) == wheel.build(ROOT) == wheel.build(ROOT)


def test_a_changed_source_gives_other_bytes(source: Path) -> None:
    """A comment is enough, in a module as in the data."""
    before = wheel.build(source)[1]
    with (source / "nn_tutorial" / "neuron.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    after = wheel.build(source)[1]
    assert after != before
    with (source / "nn_tutorial" / "data" / "iris.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert wheel.build(source)[1] not in (before, after)


def test_the_record_lists_every_file_with_its_hash() -> None:
    """Also the names that the format asks for, and each file once."""
    name, content = wheel.build(ROOT)
    info = f"{'-'.join(name.split('-')[:2])}.dist-info"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows = list(csv.reader(archive.read(f"{info}/RECORD").decode().splitlines()))
        assert sorted(row[0] for row in rows) == sorted(archive.namelist())
        assert archive.namelist()[-1] == f"{info}/RECORD"
        for path, hashed, size in rows:
            if path == f"{info}/RECORD":
                assert (hashed, size) == ("", "")
            else:
                digest = base64.urlsafe_b64encode(hashlib.sha256(archive.read(path)).digest()).decode()
                assert (hashed, size) == (f"sha256={digest.rstrip('=')}", str(archive.getinfo(path).file_size))
        assert {f"{info}/METADATA", f"{info}/WHEEL", "nn_tutorial/py.typed"} <= set(archive.namelist())
        metadata = archive.read(f"{info}/METADATA").decode().splitlines()
        compressed = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert {"Name: nn-tutorial", f"Version: {__version__}", "Requires-Dist: numpy>=2.0"} <= set(metadata)
    assert compressed["nn_tutorial/data/mnist.npz"] == zipfile.ZIP_STORED
    assert compressed["nn_tutorial/network.py"] == zipfile.ZIP_DEFLATED


def test_the_wheel_has_the_modules_and_the_package_data() -> None:
    """All of the package's files are in it."""
    with zipfile.ZipFile(io.BytesIO(wheel.build(ROOT)[1])) as archive:
        packed = {name for name in archive.namelist() if name.startswith("nn_tutorial/")}
    files = (path for path in (ROOT / "nn_tutorial").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert packed == {path.relative_to(ROOT).as_posix() for path in files}


def test_the_version_is_read_without_running_the_package(source: Path) -> None:
    """It stands in the name, in the folder of the metadata and in the metadata."""
    (source / "nn_tutorial" / "__init__.py").write_text('raise SystemExit\n__version__ = "2.5"\n', encoding="utf-8")
    name, content = wheel.build(source)
    assert name == "nn_tutorial-2.5-py3-none-any.whl"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"\nVersion: 2.5\n" in archive.read("nn_tutorial-2.5.dist-info/METADATA")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("nn_tutorial/__init__.py", "__version__ = str(1)\n", "nn_tutorial/__init__.py:1: wanted a line __version__"),
        ("nn_tutorial/__init__.py", "x = 1\ny = (\n", "nn_tutorial/__init__.py:2: "),
        ("pyproject.toml", "name = \n", "pyproject.toml:1: "),
        ("pyproject.toml", None, "pyproject.toml:1: missing"),
        ("LICENSE", None, "LICENSE:1: missing"),
    ],
)
def test_what_the_wheel_cannot_be_made_from(source: Path, name: str, text: str | None, message: str) -> None:
    """The problem names the file."""
    (source / name).unlink()
    if text is not None:
        (source / name).write_text(text, encoding="utf-8")
    with pytest.raises(BuildFailure) as failure:
        wheel.build(source)
    assert str(failure.value).startswith(message)


def test_only_what_is_there_can_be_left_out() -> None:
    """A misspelt name does not give a full wheel."""
    with pytest.raises(BuildFailure, match=r"^nn_tutorial/data/minst\.npz:1: cannot leave out"):
        wheel.build(ROOT, leave_out=("data/minst.npz",))
