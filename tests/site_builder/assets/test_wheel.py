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
(X, y), _ = nn_tutorial.load_mnist()
print(X.shape)
"""


LIGHT = ("data/mnist.npz",)
"""What is left out where it makes no difference but of time."""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give a copy of what the wheel is made from, to change."""
    root = tmp_path / "source"
    shutil.copytree(ROOT / "nn_tutorial", root / "nn_tutorial")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, root)
    return root


@pytest.mark.slow
def test_the_wheel_installs_and_works(tmp_path: Path) -> None:
    """Pip takes it, and the package has its data."""
    name, content = wheel.build(ROOT)
    (tmp_path / name).write_bytes(content)
    target = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*pip, str(tmp_path / name)], check=True)
    used = subprocess.run(
        [sys.executable, "-c", USE], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(target)}, text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    module = target / "nn_tutorial" / "__init__.py"
    assert used.stdout == f"{module} (150, 4) 3 {__version__}\n(8000, 784)\n"


def test_all_files_of_the_package_are_in_it_but_what_was_left_out() -> None:
    """Without MNIST it is a small fraction."""
    name, full = wheel.build(ROOT)
    light_name, light = wheel.build(ROOT, leave_out=LIGHT)
    assert light_name == name
    assert len(light) < len(full) / 10
    names, light_names = (zipfile.ZipFile(io.BytesIO(content)).namelist() for content in (full, light))
    files = (path for path in (ROOT / "nn_tutorial").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    packed = {name for name in names if name.startswith("nn_tutorial/")}
    assert packed == {path.relative_to(ROOT).as_posix() for path in files}
    assert set(names) - set(light_names) == {"nn_tutorial/data/mnist.npz"}


def test_the_same_sources_give_the_same_bytes(source: Path) -> None:
    """Neither the place, nor dates, modes or leftovers of runs count; a comment does, in a module as in the data."""
    for path in source.rglob("*"):
        os.utime(path, (1e9, 1e9))
    (source / "nn_tutorial" / "neuron.py").chmod(0o600)
    (source / "nn_tutorial" / "__pycache__").mkdir(exist_ok=True)
    (source / "nn_tutorial" / "__pycache__" / "x.pyc").write_bytes(b"x")
    (source / "nn_tutorial" / "data" / "__pycache__").mkdir(exist_ok=True)
    (source / "nn_tutorial" / "data" / "__pycache__" / "y.pyc").write_bytes(b"y")
    name, before = wheel.build(ROOT, LIGHT)
    assert wheel.build(source, LIGHT) == wheel.build(ROOT, LIGHT) == (name, before)
    with (source / "nn_tutorial" / "neuron.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    after = wheel.build(source, LIGHT)[1]
    assert after != before
    with (source / "nn_tutorial" / "data" / "iris.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert wheel.build(source, LIGHT)[1] not in (before, after)


def test_the_record_lists_every_file_with_its_hash() -> None:
    """Also where something was left out, and what was added; the same additions give the same bytes."""
    more = {"nn_tutorial/practice/exercises/page/chapter/double.json": b"{}"}
    name, content = wheel.build(ROOT, LIGHT, more)
    assert (name, content) == wheel.build(ROOT, LIGHT, more)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {path: archive.read(path) for path in more} == more
        record = archive.namelist()[-1]
        rows = list(csv.reader(archive.read(record).decode().splitlines()))
        assert record.endswith(".dist-info/RECORD")
        assert sorted(row[0] for row in rows) == sorted(archive.namelist())
        for path, hashed, size in rows[:-1]:
            digest = base64.urlsafe_b64encode(hashlib.sha256(archive.read(path)).digest()).decode()
            assert (hashed, size) == (f"sha256={digest.rstrip('=')}", str(archive.getinfo(path).file_size))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("nn_tutorial/__init__.py", '__version__ = "one"\n', "pyproject.toml:1: the package's wheel: .* PEP 440"),
        ("nn_tutorial/__init__.py", "x = 1\ny = (\n", "nn_tutorial/__init__.py:2: "),
        ("pyproject.toml", "name = \n", "pyproject.toml:1: the package's wheel: Invalid value"),
        ("pyproject.toml", None, "pyproject.toml:1: the package's wheel: .*pyproject.toml"),
        ("LICENSE", None, "pyproject.toml:1: the package's wheel: .*LICENSE"),
    ],
)
def test_what_the_wheel_cannot_be_made_from(source: Path, name: str, text: str | None, message: str) -> None:
    """The problem says what the backend found wrong."""
    (source / name).unlink()
    if text is not None:
        (source / name).write_text(text, encoding="utf-8")
    with pytest.raises(BuildFailure, match=f"^{message}"):
        wheel.build(source)


def test_only_what_is_there_can_be_left_out() -> None:
    """A misspelt name does not give a full wheel."""
    with pytest.raises(BuildFailure, match=r"^nn_tutorial/data/minst\.npz:1: cannot leave out"):
        wheel.build(ROOT, leave_out=("data/minst.npz",))
