"""Networks in files: NumPy's .npz without pickle, written whole or not at all."""

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from nn_tutorial._checks import activation_name, check_network, float_type, numbers, sound
from nn_tutorial.activations import Array
from nn_tutorial.layers import dense_layers

if TYPE_CHECKING:
    from nn_tutorial.predictor import Predictor

FORMAT = "nn_tutorial network 1"
NAMES = ["format", "hidden", "layer_sizes", "loss", "output", "theta"]
WANTED = "a file written by Network.save is wanted"


def refuse_special(path: Path) -> None:
    """Refuse a folder, and a pipe or a device, where reading may never end."""
    if path.exists() and not path.is_file():
        raise ValueError(f"path: a regular file is wanted, given {str(path)!r}")


@contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """Open a file beside the one that `path` leads to; it takes its place, with its mode, when all is written."""
    target = path.resolve()
    refuse_special(path)
    if not target.parent.is_dir():
        raise FileNotFoundError(f"path: a file in a folder that is there is wanted, given {str(path)!r}")
    beside = target.with_name(f".{os.urandom(8).hex()}.part")
    try:
        with beside.open("xb") as file:
            if target.exists():
                beside.chmod(stat.S_IMODE(target.stat().st_mode))
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except OSError as error:
        if error.filename is not None:  # of the file beside, of which the reader knows nothing
            error.filename = str(path)
        raise
    finally:
        beside.unlink(missing_ok=True)


def save_network(path: Path, network: "Predictor") -> None:
    """Write a network that was made from sizes."""
    if network.layer_sizes is None:
        raise ValueError(f"save: a network made from sizes is wanted, given {network}; pickle keeps layers of your own")
    if getattr(network.forward, "__module__", "") != "nn_tutorial.deep_network":
        given = f"given that of {type(network).__name__}; pickle keeps a forward of your own"
        raise ValueError(f"save: the forward of Network is wanted, {given}")
    settings = {name: getattr(network, name) for name in ("layer_sizes", "hidden", "output")}
    sizes, hidden, output = settings.values()
    loss = check_network({"layers": sizes, "output": output, "loss": network.loss_name})["loss"]
    arrays = [numbers(f"parameters[{i}]", p) for i, p in enumerate(network.parameters)]
    dtype = np.float32 if arrays and arrays[0].dtype == np.float32 else np.float64
    made = dense_layers(sizes, activation_name("hidden", hidden), output, loss, 0, dtype)
    for i, (layer, wanted) in enumerate(zip_longest(network.layers, made)):
        if seen(layer) != seen(wanted):
            same = seen(layer)[0] == seen(wanted)[0]
            given = f"given {'another function' if same else seen(layer)[0]}; pickle keeps what was changed"
            raise ValueError(f"save: layers[{i}] as it was made ({seen(wanted)[0]}) is wanted, {given}")
    sound(network, moves=False)
    theta = np.concatenate([a.ravel() for a in arrays])
    with written_whole(path) as file:
        np.savez(file, format=FORMAT, theta=theta, loss=loss, **settings)


def seen(layer: Any) -> tuple[Any, ...]:
    """What of a layer a file must give again: words for it, and how it computes."""
    arrays = [np.asarray(p) for p in getattr(layer, "parameters", ())]
    words = [type(layer).__name__, getattr(layer, "activation", ""), *(f"{a.dtype} {a.shape}" for a in arrays)]
    how = type(layer), getattr(layer, "f", None), getattr(layer, "derivative", None)
    return ", ".join(word for word in words if word) if layer is not None else "no layer", how


def load_network(path: Path) -> tuple[dict[str, Any], list[Array]]:
    """Give the settings and the parameters of a file, or say what is wrong with it."""
    refuse_special(path)
    with path.open("rb") as file:
        start = file.read(2)
        content = start + file.read() if start == b"PK" else start  # what is no archive may be of any size
    try:
        arrays, members = read_arrays(content)
    except Exception as error:  # foreign bytes bring out errors of many kinds in zipfile, zlib and NumPy
        raise ValueError(f"{path}: {WANTED}, given a damaged or foreign one") from error
    if members != NAMES or str(arrays["format"]) != FORMAT:
        given = f"an archive of {members}" if members != NAMES else f"one of the format {str(arrays['format'])!r}"
        raise ValueError(f"{path}: {WANTED}, given {given}")
    settings: dict[str, Any] = {name: str(arrays[name]) for name in ("hidden", "output", "loss")}
    theta = arrays["theta"]
    try:
        settings |= {"layers": arrays["layer_sizes"].tolist(), "dtype": float_type("theta", theta.dtype)}
        activation_name("hidden", settings["hidden"])
        check_network(settings)
        shapes = [shape for m, n in pairwise(settings["layers"]) for shape in ((m, n), (1, n))]
        ends = np.cumsum([0] + [m * n for m, n in shapes])
        if numbers("theta", theta).shape != (ends[-1],):
            raise ValueError(f"theta: shape ({ends[-1]},) is wanted for these layers, given {theta.shape}")
    except (TypeError, ValueError) as error:
        raise ValueError(f"{path}: {WANTED}; {error}") from error
    return settings, [theta[a:b].reshape(shape) for (a, b), shape in zip(pairwise(ends), shapes, strict=True)]


def read_arrays(content: bytes) -> tuple[dict[str, Array], list[str]]:
    """The arrays of an .npz file, if their names are the right ones, and the names of its members."""
    if not content.startswith(b"PK"):
        raise ValueError("not an archive")
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        members = sorted(archive.files)
        if sum(member.file_size for member in archive.zip.infolist()) > len(content):
            raise ValueError("packed, as save does not do")  # a few bytes may unpack to gigabytes
        return ({name: archive[name] for name in NAMES} if members == NAMES else {}), members
