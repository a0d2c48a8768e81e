"""Networks in files: there and back, damaged, foreign, and never half."""

import io
import os
import pickle
import re
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn_tutorial import storage
from nn_tutorial.deep_network import Network
from nn_tutorial.layers import Dense, Softmax
from tests.nn_tutorial.deep_problems import COMBINATIONS, all_weights, deep_problem


@pytest.mark.parametrize("combination", COMBINATIONS, ids="-".join)
def test_there_and_back(combination: tuple[str, str, str], tmp_path: Path) -> None:
    """The same settings and the same outputs, to the last bit; the name is kept as it is."""
    network, X, y = deep_problem(*combination, 3, 2)
    network.save(tmp_path / "digits.model")
    loaded = Network.load(str(tmp_path / "digits.model"))
    assert np.array_equal(loaded.forward(X), network.forward(X))
    assert loaded.evaluate(X, y)[0] == network.evaluate(X, y)[0]
    assert vars(loaded).keys() == vars(network).keys()
    assert [p.name for p in tmp_path.iterdir()] == ["digits.model"]


def test_float32_comes_back_as_float32(tmp_path: Path) -> None:
    """A file is no larger than it need be."""
    Network([2, 3, 2], dtype=np.float32).save(tmp_path / "n")
    assert Network.load(tmp_path / "n").parameters[0].dtype == np.float32


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
            assert np.array_equal(all_weights(loaded), all_weights(network))
    assert refused > 100


class Bomb:
    """What a pickle can do: run anything."""

    def __reduce__(self) -> Any:
        return (pytest.fail, ("a pickle was opened",))


def npz(**arrays: Any) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


def npz_packed(**arrays: Any) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
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
    "not a number": npz(**{**GOOD, "theta": np.full(17, np.nan)}),
    "one more": npz(**GOOD, junk=np.zeros(3)),
    "packed": npz_packed(**{**GOOD, "theta": np.zeros(10**6)}),
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


def test_what_could_not_be_loaded_is_not_saved(tmp_path: Path) -> None:
    """A network that has been spoiled does not take the place of a good file."""
    path, network = tmp_path / "n.npz", Network([2, 3, 2], rng=0)
    network.save(path)
    before = path.read_bytes()
    network.layers[1].W[0, 0] = np.nan
    with pytest.raises(ValueError, match=r"parameters\[2\]: finite numbers are wanted, given nan at index \(0, 0\)"):
        network.save(path)
    assert path.read_bytes() == before


@pytest.mark.slow
def test_what_does_not_belong_is_not_read(tmp_path: Path) -> None:
    """A small file may unpack to gigabytes: names and sizes are looked at first."""
    path = tmp_path / "n.npz"
    path.write_bytes(npz_packed(**GOOD, junk=np.zeros(2**24)))  # 128 MiB
    tracemalloc.start()
    with pytest.raises(ValueError, match=r"a file written by Network\.save is wanted"):
        Network.load(path)
    assert tracemalloc.get_traced_memory()[1] < 2**23
    tracemalloc.stop()


def test_a_file_of_the_first_version_is_read(tmp_path: Path) -> None:
    """theta is W1, b1, W2, b2, …, row after row."""
    path = tmp_path / "n.npz"
    path.write_bytes(npz(**{**GOOD, "theta": np.arange(17.0)}))
    W1, b1, W2, b2 = Network.load(path).parameters
    assert W1.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert b1.tolist() == [[6, 7, 8]]
    assert W2.tolist() == [[9, 10], [11, 12], [13, 14]]
    assert b2.tolist() == [[15, 16]]


def test_layers_of_your_own_are_not_saved(tmp_path: Path) -> None:
    """A file has sizes and names, no code."""
    with pytest.raises(ValueError, match=r"save: a network made from sizes is wanted"):
        Network([Dense(2, 2)]).save(tmp_path / "n.npz")
    assert list(tmp_path.iterdir()) == []


def set_W(network: Any, W: Any) -> None:
    network.layers[0].W = W


CHANGED: dict[str, Any] = {
    "another activation": lambda n: n.layers.__setitem__(0, Dense(2, 4, "tanh")),
    "activation by name": lambda n: setattr(n.layers[0], "activation", "tanh"),
    "function by hand": lambda n: setattr(n.layers[0], "f", np.tanh),
    "one more": lambda n: n.layers.append(Dense(3, 3)),
    "softmax between": lambda n: n.layers.insert(1, Softmax()),
    "one less": lambda n: n.layers.pop(),
    "none": lambda n: n.layers.clear(),
    "a class of your own": lambda n: n.layers.__setitem__(0, type("Mine", (Dense,), {})(2, 4, "relu")),
    "another shape": lambda n: set_W(n, np.ones((4, 2))),
    "flat biases": lambda n: setattr(n.layers[0], "b", np.zeros(4)),
    "half float32": lambda n: set_W(n, n.layers[0].W.astype(np.float32)),
    "integers": lambda n: set_W(n, np.ones((2, 4), int)),
    "another output": lambda n: setattr(n, "output", "sigmoid"),
    "another hidden": lambda n: setattr(n, "hidden", "tanh"),
    "another loss": lambda n: setattr(n, "loss_name", "mse"),
    "unknown loss": lambda n: setattr(n, "loss_name", "mae"),
    "sizes": lambda n: n.layer_sizes.append(3),
}


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED.keys())
def test_what_a_file_cannot_say_is_not_saved(change: Any, tmp_path: Path) -> None:
    """A network that was changed since it was made: load would give another one. A good file stays."""
    path, network = tmp_path / "n.npz", Network([2, 4, 3], rng=0)
    network.save(path)
    before = path.read_bytes()
    change(network)
    with pytest.raises(
        (TypeError, ValueError), match=r"(save: layers\[\d\] as it was made \(.*\) is|^loss: .*) wanted.*, given"
    ):
        network.save(path)
    assert path.read_bytes() == before


def test_what_load_would_not_predict_with_is_not_saved(tmp_path: Path) -> None:
    """Weights that have run away; and of a layer with another function, the same words are not said twice."""
    network = Network([2, 4, 3], rng=0)
    network.layers[0].W *= 1e20
    with pytest.raises(ValueError, match=r"^parameters\[0\]: numbers below 1e\+18 are wanted"):
        network.save(tmp_path / "n.npz")
    CHANGED["function by hand"](network)
    with pytest.raises(ValueError, match="is wanted, given another function; pickle"):
        network.save(tmp_path / "n.npz")


@pytest.mark.parametrize("bad", [None, 5, b"n.npz", ["n.npz"]])
def test_what_is_no_path_is_named(bad: Any) -> None:
    for call in (Network([2, 2]).save, Network.load):
        with pytest.raises(TypeError, match=r"^path: the path of a file is wanted, given"):
            call(bad)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the zeros take their place")
def test_of_a_large_file_that_is_no_archive_two_bytes_are_read(tmp_path: Path) -> None:
    """One of zeros takes no place on a disk, and all of the memory."""
    with (tmp_path / "zeros").open("wb") as file:
        file.truncate(2**42)
    with pytest.raises(ValueError, match="given a damaged or foreign one"):
        Network.load(tmp_path / "zeros")


def test_a_file_of_a_later_format_is_named(tmp_path: Path) -> None:
    Network([2, 2]).save(tmp_path / "n.npz")
    with np.load(tmp_path / "n.npz") as archive:
        np.savez(tmp_path / "n.npz", **{**archive, "format": "nn_tutorial network 2"})
    with pytest.raises(ValueError, match="given one of the format 'nn_tutorial network 2'"):
        Network.load(tmp_path / "n.npz")


def test_a_layer_like_the_one_that_was_made_is_saved(tmp_path: Path) -> None:
    """Only what it computes counts, and a list of numbers is as good as an array."""
    network, path = Network([2, 4, 3], rng=0), tmp_path / "n.npz"
    network.layers[0] = Dense(2, 4, "relu", rng=5)
    set_W(network, network.layers[0].W.tolist())
    network.save(path)
    assert np.array_equal(Network.load(path).forward(np.ones((1, 2))), network.forward(np.ones((1, 2))))


@pytest.mark.skipif(os.name != "posix", reason="modes and links are those of POSIX")
def test_a_file_keeps_its_mode_and_a_link_its_target(tmp_path: Path) -> None:
    """What was private stays private, and what the link leads to is written."""
    target, link = tmp_path / "real.npz", tmp_path / "link.npz"
    Network([2, 3, 2], rng=0).save(target)
    target.chmod(0o600)
    link.symlink_to(target)
    Network([2, 3, 2], rng=1).save(link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert np.array_equal(all_weights(Network.load(target)), all_weights(Network([2, 3, 2], rng=1)))


@pytest.mark.skipif(os.name != "posix", reason="a fifo is a thing of POSIX")
def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    """A folder, a fifo, a device stay what they are; so does a name without anything in it."""
    os.mkfifo(tmp_path / "fifo")
    for path in (tmp_path, tmp_path / "fifo", Path("/dev/null"), ""):
        with pytest.raises(ValueError, match="path: a regular file is wanted"):
            Network([2, 3, 2]).save(path)
        with pytest.raises(ValueError, match="path: a regular file is wanted"):
            Network.load(path)
    assert (tmp_path / "fifo").is_fifo()


def test_a_long_name_is_a_name(tmp_path: Path) -> None:
    """The file beside it is called otherwise."""
    Network([2, 3, 2]).save(tmp_path / ("n" * 250))
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """As the reader wrote it, without the name of the file that would have been written first."""
    with pytest.raises(
        FileNotFoundError,
        match=re.escape(f"path: a file in a folder that is there is wanted, given {str(tmp_path / 'no' / 'a.npz')!r}"),
    ):
        Network([2, 2]).save(tmp_path / "no" / "a.npz")


@pytest.mark.skipif(not Path("/proc/version").is_file(), reason="a folder that not even root can write into")
def test_a_file_that_cannot_be_made_is_named_as_the_reader_did() -> None:
    with pytest.raises(OSError, match=r"'/proc/n\.npz'"):
        Network([2, 2]).save("/proc/n.npz")


class Own(Network):
    """A network of a reader's, as it is and with an arrangement of its own."""


class Fixed(Network):
    def __init__(self, seed: int) -> None:
        super().__init__([2, 3, 2], rng=seed)


class Halved(Network):
    def forward(self, X: Any) -> Any:
        return super().forward(X / 2)


def test_a_network_of_the_readers_comes_back_as_what_it_is(tmp_path: Path) -> None:
    path, X = tmp_path / "n.npz", np.ones((1, 2))
    own = Own([2, 3, 2], rng=0)
    own.save(path)
    assert type(Own.load(path)) is Own
    assert np.array_equal(Own.load(path).forward(X), own.forward(X))
    fixed = Fixed(1)
    fixed.save(path)
    assert np.array_equal(Network.load(path).forward(X), fixed.forward(X))
    with pytest.raises(TypeError, match=r"^load: a class that is made with what Network is made with .*, given Fixed"):
        Fixed.load(path)


def test_a_forward_of_the_readers_own_is_not_saved(tmp_path: Path) -> None:
    """Trap: Network.load gave a network with other answers."""
    by_hand: Any = Network([2, 3, 2], rng=0)
    by_hand.forward = lambda X: X
    for network, name in ((Halved([2, 3, 2]), "Halved"), (by_hand, "Network")):
        with pytest.raises(ValueError, match=f"^save: the forward of Network is wanted, given that of {name}; pickle"):
            network.save(tmp_path / "n.npz")
    assert list(tmp_path.iterdir()) == []
