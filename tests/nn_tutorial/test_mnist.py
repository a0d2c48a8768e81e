"""The digits inside the package, and the complete set from a server or a folder."""

import gzip
import hashlib
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from nn_tutorial import mnist_files
from nn_tutorial.download import DownloadError
from nn_tutorial.mnist import load_mnist
from nn_tutorial.mnist_files import MNIST_SHA256, cache_folder, read_idx
from tests.nn_tutorial.local_server import serve

DATA = files("nn_tutorial").joinpath("data")


def test_shapes_and_dtypes_are_those_of_the_docstring() -> None:
    (X_train, y_train), (X_test, y_test) = load_mnist()
    assert [a.shape for a in (X_train, y_train, X_test, y_test)] == [(8000, 784), (8000,), (2000, 784), (2000,)]
    assert [a.dtype for a in (X_train, y_train, X_test, y_test)] == [np.float32, np.int64, np.float32, np.int64]
    assert (X_train.min(), X_train.max(), X_test.min(), X_test.max()) == (0, 1, 0, 1)


def test_each_pixel_is_a_byte_divided_by_255() -> None:
    (X_train, _), _ = load_mnist()
    pixels = np.round(X_train * 255).astype(np.uint8)
    np.testing.assert_array_equal(pixels / np.float32(255), X_train)


def test_the_split_has_the_original_share_of_each_digit() -> None:
    """Of n images of a digit, n/5 are for testing, up to less than one image."""
    (_, y_train), (_, y_test) = load_mnist()
    counts = np.array([1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978])
    np.testing.assert_array_equal(np.bincount(y_train) + np.bincount(y_test), counts)
    assert np.abs(np.bincount(y_test) - counts / 5).max() < 1


def test_no_image_is_in_both_parts() -> None:
    (X_train, _), (X_test, _) = load_mnist()
    assert len({x.tobytes() for x in np.vstack([X_train, X_test])}) == 10_000


def test_the_digits_are_mixed() -> None:
    """A batch of neighbours has every digit: training need not shuffle first."""
    (_, y_train), (_, y_test) = load_mnist()
    assert set(y_train[:100]) == set(y_test[:100]) == set(range(10))


def test_the_labels_belong_to_the_images() -> None:
    """The nearest class mean is right for about 80 %: it would be 10 % with mixed-up labels."""
    (X_train, y_train), (X_test, y_test) = load_mnist()
    means = np.array([X_train[y_train == k].mean(axis=0) for k in range(10)])
    distances = (means**2).sum(axis=1) - 2 * X_test @ means.T
    assert np.mean(distances.argmin(axis=1) == y_test) > 0.75


def test_the_readme_names_the_hashes_and_the_counts() -> None:
    readme = DATA.joinpath("README.md").read_text(encoding="utf-8")
    assert hashlib.sha256(DATA.joinpath("mnist.npz").read_bytes()).hexdigest() in readme
    with DATA.joinpath("mnist.npz").open("rb") as file, np.load(file) as arrays:
        for name, array in arrays.items():
            assert f"{name} `{hashlib.sha256(array.tobytes()).hexdigest()}`" in readme
            if array.ndim == 1:
                assert f"| {' | '.join(map(str, np.bincount(array)))} |" in readme


def test_an_idx_file_by_hand() -> None:
    data = bytes([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255])
    np.testing.assert_array_equal(read_idx(data), [[1, 2, 3], [4, 5, 255]])


# The complete set, by a small one that has the same names.


def idx(array: NDArray[np.uint8]) -> bytes:
    return bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes() + array.tobytes()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, bytes]:
    """Four small files, whose hashes stand for the official ones; an empty cache folder."""
    rng = np.random.default_rng(0)
    arrays = [rng.integers(0, 256, shape, np.uint8) for shape in ((6, 28, 28), (6,), (3, 28, 28), (3,))]
    contents = {name: idx(array) for name, array in zip(MNIST_SHA256, arrays, strict=True)}
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
    monkeypatch.setattr(mnist_files, "MNIST_SHA256", hashes)
    monkeypatch.setenv("NN_TUTORIAL_DATA", str(tmp_path / "cache"))
    monkeypatch.setenv("no_proxy", "*")
    return contents


def packed(contents: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{name}.gz": gzip.compress(data) for name, data in contents.items()}


def is_right(loaded: Any, contents: dict[str, bytes]) -> bool:
    (X_train, y_train), (X_test, y_test) = loaded
    assert [a.dtype for a in (X_train, y_train, X_test, y_test)] == [np.float32, np.int64, np.float32, np.int64]
    assert (X_train.shape, X_test.shape) == ((6, 784), (3, 784))
    flat = [np.round(X_train * 255), y_train, np.round(X_test * 255), y_test]
    return all(a.astype(np.uint8).tobytes() in data for a, data in zip(flat, contents.values(), strict=True))


@pytest.mark.parametrize("slash", ["", "/"])
def test_the_full_set_is_fetched_once(small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, slash: str) -> None:
    with serve(packed(small)) as server:
        monkeypatch.setenv("NN_TUTORIAL_MNIST", server.url.rstrip("/") + slash)
        assert is_right(load_mnist(full=True), small)
        assert len(server.asked) == 4
    assert is_right(load_mnist(full=True), small)  # the server is gone
    assert sorted(path.name for path in cache_folder().iterdir()) == sorted(small)


@pytest.mark.parametrize("uri", [False, True])
@pytest.mark.parametrize("pack", [packed, dict])
def test_a_folder_is_read_where_it_is(
    small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pack: Any, uri: bool
) -> None:
    folder = tmp_path / "my digits"
    folder.mkdir()
    for name, data in pack(small).items():
        (folder / name).write_bytes(data)
    monkeypatch.setenv("NN_TUTORIAL_MNIST", folder.as_uri() if uri else str(folder))
    assert is_right(load_mnist(full=True), small)
    assert not cache_folder().exists()


def test_a_folder_without_the_files(small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NN_TUTORIAL_MNIST", str(tmp_path))
    wanted = f"NN_TUTORIAL_MNIST: a folder with train-images-idx3-ubyte or train-images-idx3-ubyte.gz is wanted, given {tmp_path}"
    with pytest.raises(FileNotFoundError, match=re.escape(wanted)):
        load_mnist(full=True)


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: d[:-1],
        lambda d: gzip.compress(d)[:-20],
        lambda d: b"",
        lambda d: b"\x1f\x8bno",
        lambda d: gzip.compress(d)[:50] + b"\xff" + gzip.compress(d)[51:],  # a byte in the middle
        lambda d: gzip.compress(d)[:-5] + b"\xff" + gzip.compress(d)[-4:],  # in the check sum
        lambda d: gzip.compress(d) + b"more",
    ],
)
def test_a_folder_with_a_damaged_file(
    small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, damage: Any
) -> None:
    for name, data in small.items():
        (tmp_path / name).write_bytes(damage(data))
    monkeypatch.setenv("NN_TUTORIAL_MNIST", str(tmp_path))
    with pytest.raises(ValueError, match="the official file is wanted"):
        load_mnist(full=True)


def test_no_other_kind_of_url(small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NN_TUTORIAL_MNIST", "ftp://somewhere/mnist")
    with pytest.raises(ValueError, match=r"an http\(s\) URL or a folder is wanted, given ftp://somewhere/mnist"):
        load_mnist(full=True)


def test_a_failure_says_what_to_do(small: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    with serve({}) as server:
        monkeypatch.setenv("NN_TUTORIAL_MNIST", server.url)
        with pytest.raises(DownloadError) as caught:
            load_mnist(full=True)
    for words in ("answers 404", "load_mnist() has 10,000 images", "NN_TUTORIAL_MNIST", *packed(small)):
        assert words in str(caught.value)


def test_the_cache_folder_is_in_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NN_TUTORIAL_DATA", raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert cache_folder() == tmp_path / ".cache" / "nn_tutorial"


def test_full_is_yes_or_no() -> None:
    with pytest.raises(TypeError, match="full: True or False is wanted, given str 'yes'"):
        load_mnist("yes")
