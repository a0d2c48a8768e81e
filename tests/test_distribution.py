"""What `python -m build` makes of the package: the same bytes from the same sources, and all that an index asks for."""

import email
import os
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest
from flit_core import buildapi

import nn_tutorial

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


def built(folder: Path, changed_at: int) -> dict[str, bytes]:
    """Build a copy whose files were last changed at a time, as the build front end does; give all files by name."""
    source, made = folder / "source", folder / "made"
    shutil.copytree(ROOT / "nn_tutorial", source / "nn_tutorial", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for path in source.rglob("*"):
        os.utime(path, (changed_at, changed_at))
    made.mkdir()
    before = Path.cwd()
    os.chdir(source)
    try:
        names = buildapi.build_sdist(str(made)), buildapi.build_wheel(str(made))
    finally:
        os.chdir(before)
    return {name: (made / name).read_bytes() for name in names}


@pytest.fixture
def twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Build twice, from files of two dates."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return built(tmp_path / "one", 1_000_000_000), built(tmp_path / "two", 1_600_000_000)


def test_both_files_are_the_same_bytes_each_time(twice) -> None:
    """Whatever the dates of the files: SOURCE_DATE_EPOCH stands for them."""
    one, two = twice
    stem = f"nn_tutorial-{nn_tutorial.__version__}"
    assert one.keys() == {f"{stem}.tar.gz", f"{stem}-py3-none-any.whl"}
    assert one == two


def test_both_files_say_what_an_index_shows(twice, tmp_path: Path) -> None:
    """Authors, licence, classifiers and the package's own README; the data and the marker of types come along."""
    one, _ = twice
    for name, content in one.items():
        (tmp_path / name).write_bytes(content)
    wheel, sdist = sorted(one)
    with zipfile.ZipFile(tmp_path / wheel) as archive:
        files = archive.namelist()
        (told,) = [archive.read(file).decode() for file in files if file.endswith(".dist-info/METADATA")]
    with tarfile.open(tmp_path / sdist) as archive:
        assert f"{sdist.removesuffix('.tar.gz')}/nn_tutorial/py.typed" in archive.getnames()
    assert {"nn_tutorial/py.typed", "nn_tutorial/data/iris.csv", "nn_tutorial/data/mnist.npz"} <= {*files}
    metadata = email.message_from_string(told)
    assert metadata["Author"] == "the nn-tutorial contributors"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert "Natural Language :: Indonesian" in metadata.get_all("Classifier", [])
    assert metadata.get_payload().strip() == (ROOT / "nn_tutorial" / "README.md").read_text(encoding="utf-8").strip()
