"""Networks in files: NumPy's .npz without pickle, written whole or not at all."""

import io
import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from nn_tutorial.checks import Array
from nn_tutorial.network_checks import check_deep_network

FORMAT = "nn_tutorial network 1"
NAMES = ("format", "layer_sizes", "hidden", "output", "loss", "theta")


def save_network(path: Path, settings: dict[str, Any], theta: Array) -> None:
    """Write to a file beside `path`, and put it there when it is complete."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            np.savez(file, format=FORMAT, theta=theta, **settings)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def load_network(path: Path) -> tuple[dict[str, Any], Array]:
    """Give the settings and the parameters of a file, or say what is wrong with it."""
    content = path.read_bytes()
    try:
        arrays = read_arrays(content)
    except Exception as error:  # foreign bytes bring out errors of many kinds in zipfile, zlib and NumPy
        raise ValueError(f"{path}: a file written by Network.save is wanted, given a damaged or foreign one") from error
    if tuple(sorted(arrays)) != tuple(sorted(NAMES)) or str(arrays["format"]) != FORMAT:
        raise ValueError(f"{path}: a file written by Network.save is wanted, given an archive of {sorted(arrays)}")
    theta = arrays["theta"]
    settings: dict[str, Any] = {name: str(arrays[name]) for name in ("hidden", "output", "loss")}
    try:
        settings["layer_sizes"] = tuple(arrays["layer_sizes"].tolist())
        check_deep_network(None, **settings, rng=None, dtype=theta.dtype)
        sizes = settings["layer_sizes"]
        wanted = sum((m + 1) * n for m, n in pairwise(sizes))
        if theta.shape != (wanted,):
            raise ValueError(f"theta: shape ({wanted},) is wanted for layers {sizes}, given {theta.shape}")
    except (TypeError, ValueError) as error:
        raise ValueError(f"{path}: a file written by Network.save is wanted; {error}") from error
    return settings, theta


def read_arrays(content: bytes) -> dict[str, Array]:
    """Every array of an .npz file; reading to the end of each compares its checksum."""
    if not content.startswith(b"PK"):
        raise ValueError("not an archive")
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}
