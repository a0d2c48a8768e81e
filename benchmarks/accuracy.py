"""How right `Network` is, with the recipes of Part 2, on data that it has not seen."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from nn_tutorial import SGD, Adam, Network, Standardizer, load_iris, load_mnist
from nn_tutorial.download import DownloadError
from nn_tutorial.mnist_files import MNIST_SHA256, read_idx

Digits = tuple[tuple[Any, Any], tuple[Any, Any]]
EPOCHS, SEEDS = 20, 3


def fashion_mnist(folder: Path) -> Digits:
    """The complete Fashion-MNIST, from its four packed IDX files."""
    arrays = [read_idx(gzip.decompress((folder / f"{name}.gz").read_bytes())) for name in MNIST_SHA256]
    X_train, y_train, X_test, y_test = arrays
    rows = [(X.reshape(len(X), -1) / np.float32(255)).astype(np.float32) for X in (X_train, X_test)]
    return (rows[0], y_train.astype(np.int64)), (rows[1], y_test.astype(np.int64))


def complete(folder: Path) -> tuple[str, Digits]:
    """The official MNIST where it is to be had, else Fashion-MNIST."""
    try:
        return "MNIST", load_mnist(full=True)
    except (DownloadError, OSError) as error:
        print(f"no complete MNIST ({str(error).splitlines()[0]}), so Fashion-MNIST from {folder}")
        return "Fashion-MNIST", fashion_mnist(folder)


def train(
    data: Digits, hidden: int, epochs: int, batch_size: int, optimizer: Callable[[float], Any], seed: int,
    change: Callable[[Any, Any], Any] = lambda X, rng: X,
) -> float:  # fmt: skip
    """Accuracy on the test part, after training with a learning rate that falls in a line to 0."""
    (X, y), test = data
    rng = np.random.default_rng(seed)
    network = Network([X.shape[1], hidden, 10], rng=rng, dtype=np.float32)
    for epoch in range(epochs):
        network.fit(
            change(X, rng), y, epochs=1, batch_size=batch_size, optimizer=optimizer(1 - epoch / epochs), rng=rng,
            verbose=False,
        )  # fmt: skip
    return network.score(*test)


def shifted(X: Any, rng: Any) -> Any:
    """Each image moved by up to one pixel either way."""
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (28, 28), axis=(1, 2))
    down, right = rng.integers(3, size=(2, len(X)))
    return windows[np.arange(len(X)), down, right].reshape(len(X), -1)


def iris() -> float:
    """Mean accuracy of 10-fold cross-validation, five times."""
    X, y, _ = load_iris()
    rng, right = np.random.default_rng(0), []
    for fold in (fold for _ in range(5) for fold in np.array_split(rng.permutation(len(X)), 10)):
        rest = np.setdiff1d(np.arange(len(X)), fold)
        standardizer = Standardizer().fit(X[rest])
        network = Network([4, 8, 3], rng=rng)
        network.fit(standardizer.transform(X[rest]), y[rest], epochs=200, optimizer=SGD(lr=0.5), verbose=False)
        right.extend(network.predict(standardizer.transform(X[fold])) == y[fold])
    return float(np.mean(right))


def xor_solved(n_seeds: int = 200) -> int:
    """How many starts end with every output within 0.1 of its target."""
    X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])
    solved = 0
    for seed in range(n_seeds):
        network = Network([2, 8, 1], hidden="tanh", output="sigmoid", rng=seed)
        network.fit(X, y, epochs=200, optimizer=Adam(lr=0.1), verbose=False)
        solved += bool(np.abs(network.forward(X) - y).max() < 0.1)
    return solved


def measure(folder: Path) -> dict[str, Any]:
    """Each accuracy of the table."""
    name, data = complete(folder)
    shares = [train(data, 128, EPOCHS, 32, lambda rate: SGD(lr=0.1 * rate), seed) for seed in range(SEEDS)]
    bundled = [
        train(load_mnist(), 256, 25, 64, lambda rate: SGD(0.05 * rate, 0.9), seed, shifted) for seed in range(SEEDS)
    ]
    return {
        "name": name,
        "complete": float(np.mean(shares)),
        "bundled": float(np.mean(bundled)),
        "Iris": iris(),
        "XOR": xor_solved(),
    }
