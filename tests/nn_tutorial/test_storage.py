"""Networks in files: there and back, damaged, foreign, and never half."""

import io
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn_tutorial import storage
from nn_tutorial.deep_network import Network
from tests.nn_tutorial.deep_problems import COMBINATIONS, deep_problem


@pytest.mark.parametrize("combination", COMBINATIONS, ids="-".join)
def test_there_and_back(combination: tuple[str, str, str], tmp_path: Path) -> None:
    """The same settings and the same outputs, to the last bit; the name is kept as it is."""
    network, X, y = deep_problem(*combination, 3, 2)
    network.save(tmp_path / "digits.model")
    loaded = Network.load(str(tmp_path / "digits.model"))
    assert np.array_equal(loaded.forward(X), network.forward(X))
    assert loaded.evaluate(X, y) == network.evaluate(X, y)
    assert vars(loaded).keys() == vars(network).keys()
    assert [p.name for p in tmp_path.iterdir()] == ["digits.model"]


def test_float32_comes_back_as_float32(tmp_path: Path) -> None:
    """A file is no larger than it need be."""
    Network([2, 3, 2], dtype=np.float32).save(tmp_path / "n")
    assert Network.load(tmp_path / "n").theta.dtype == np.float32


def test_any_damage_is_seen(tmp_path: Path) -> None:
    """Cut at any place, or with a byte changed, it is refused or is the same network."""
    network, path = Network([2, 3, 2], rng=0), tmp_path / "n.npz"
    network.save(path)
    whole = path.read_bytes()
    for end in range(0, len(whole), 7):
        path.write_bytes(whole[:end])
        with pytest.raises(ValueError, match=r"a file written by Network\.save is wanted"):
            Network.load(path)
    refused = 0
    for place in range(0, len(whole), 5):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            loaded = Network.load(path)
        except ValueError:  # the only error there may be
            refused += 1
        else:  # a date, or another byte that says nothing of the network
            assert np.array_equal(loaded.theta, network.theta)
    assert refused > 100


class Bomb:
    """What a pickle can do: run anything."""

    def __reduce__(self) -> Any:
        return (pytest.fail, ("a pickle was opened",))


def npz(**arrays: Any) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


GOOD: dict[str, Any] = {
    "format": storage.FORMAT,
    "layer_sizes": [2, 3, 2],
    "hidden": "relu",
    "output": "softmax",
    "loss": "mse",
    "theta": np.zeros(17),
}
FOREIGN = {
    "empty": b"",
    "text": b"hello",
    "pickle": pickle.dumps(Bomb()),
    "other npz": npz(a=np.zeros(3)),
    "object array": npz(**{**GOOD, "theta": np.array([Bomb()], dtype=object)}),
    "later format": npz(**{**GOOD, "format": "nn_tutorial network 2"}),
    "too short": npz(**{**GOOD, "theta": np.zeros(16)}),
    "integers": npz(**{**GOOD, "theta": np.zeros(17, int)}),
    "unknown activation": npz(**{**GOOD, "hidden": "swish"}),
    "huge": npz(**{**GOOD, "layer_sizes": [10**9, 10**9]}),
    "sizes": npz(**{**GOOD, "layer_sizes": 3}),
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_foreign_file_is_refused(content: bytes, tmp_path: Path) -> None:
    """The error names the file; nothing in it is run."""
    path = tmp_path / "foreign.npz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"foreign\.npz: a file written by Network.save is wanted"):
        Network.load(path)


def test_a_missing_file_is_pythons_own_error(tmp_path: Path) -> None:
    """FileNotFoundError says it well enough."""
    with pytest.raises(FileNotFoundError):
        Network.load(tmp_path / "none.npz")


def test_a_save_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full half-way: the old file is whole, and no half of a new one lies about."""
    path = tmp_path / "n.npz"
    Network([2, 3, 2], rng=0).save(path)
    before = path.read_bytes()

    def full(file: Any, **arrays: Any) -> None:
        file.write(b"half")
        raise OSError("No space left on device")

    monkeypatch.setattr(np, "savez", full)
    with pytest.raises(OSError, match="No space left"):
        Network([2, 3, 2], rng=1).save(path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["n.npz"]
