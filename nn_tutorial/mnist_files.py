"""The four official files of MNIST: where they are, and how they are read."""

import hashlib
import os
import re
import zlib
from gzip import BadGzipFile
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import numpy as np

from nn_tutorial.activations import Integers
from nn_tutorial.download import DownloadError, download, unpacked

MNIST_MIRROR = "https://ossci-datasets.s3.amazonaws.com/mnist/"
MNIST_SHA256 = {  # of the unpacked files
    "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
}
WHAT_TO_DO = """\
Without a connection, load_mnist() has 10,000 images inside the package. For the complete MNIST, fetch on another machine
  {files}
and set the environment variable NN_TUTORIAL_MNIST to the folder with these four files (packed or unpacked), or to
another mirror's URL, then call load_mnist(full=True) again."""


def official_mnist() -> list[Integers]:
    """Give the four arrays of bytes: training images, labels, test images, labels."""
    place = os.environ.get("NN_TUTORIAL_MNIST") or MNIST_MIRROR
    if urlsplit(place).scheme in ("http", "https"):
        paths = [_fetched(place, name) for name in MNIST_SHA256]
    else:
        paths = [_found(_as_folder(place), name) for name in MNIST_SHA256]
    return [read_idx(_read(path, MNIST_SHA256[name])) for path, name in zip(paths, MNIST_SHA256, strict=True)]


def read_idx(data: bytes) -> Integers:
    """Read an IDX file: 4 bytes, the last the number of axes; their lengths; the values."""
    lengths = np.frombuffer(data, ">u4", count=data[3], offset=4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(lengths)


def cache_folder() -> Path:
    """Name the folder for what is fetched."""
    folder = os.environ.get("NN_TUTORIAL_DATA")
    return Path(os.path.expanduser(folder)) if folder else Path.home() / ".cache" / "nn_tutorial"


def _fetched(mirror: str, name: str) -> Path:
    """The file in the cache folder, fetched if it is not there or damaged."""
    try:
        return download(f"{mirror.rstrip('/')}/{name}.gz", cache_folder() / name, MNIST_SHA256[name])
    except DownloadError as error:
        names = " ".join(f"{name}.gz" for name in MNIST_SHA256)
        raise DownloadError(f"{error}\n{WHAT_TO_DO.format(files=names)}") from error


def _as_folder(place: str) -> Path:
    """The folder that a path or a file: URL names."""
    if place.startswith("file:"):
        return Path(url2pathname(urlsplit(place).path))
    if re.match(r"\w+://", place):
        raise ValueError(f"NN_TUTORIAL_MNIST: an http(s) URL or a folder is wanted, given {place}")
    return Path(os.path.expanduser(place))


def _found(folder: Path, name: str) -> Path:
    """The file in a folder, packed or not."""
    for path in (folder / name, folder / f"{name}.gz"):
        if path.is_file():
            return path
    raise FileNotFoundError(f"NN_TUTORIAL_MNIST: a folder with {name} or {name}.gz is wanted, given {folder}")


def _read(path: Path, sha256: str) -> bytes:
    """The unpacked bytes of a file, if they are the official ones."""
    try:
        data = unpacked(path.read_bytes())
    except (EOFError, BadGzipFile, zlib.error):
        data = b""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"{path}: the official file is wanted (sha256 {sha256[:12]}…), given a damaged or other one")
    return data
