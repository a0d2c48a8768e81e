"""How fast `Network` trains, against PyTorch, the matrix products alone and `NeuralNetwork`.

One thread, one process, turns taken in every round; the ratios are medians over the rounds.
"""

import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from nn_tutorial.activations import softmax
from nn_tutorial.deep_network import Network
from nn_tutorial.layers import Dense
from nn_tutorial.network import NeuralNetwork
from nn_tutorial.optimizers import SGD, Adam

N, BATCH, EPOCHS, SIZES = 8000, 64, 20, (784, 128, 10)
XOR_EPOCHS, XOR_LR = 2000, 2.0
X_XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
Y_XOR = np.array([[0], [1], [1], [0]], dtype=float)


def digits() -> tuple[Any, Any]:
    """Numbers in the shape of MNIST, a fifth of them not 0; what they are does not change the time."""
    rng = np.random.default_rng(0)
    X = (rng.random((N, SIZES[0])) * (rng.random((N, SIZES[0])) < 0.2)).astype(np.float32)
    return X, rng.integers(0, SIZES[-1], N)


def ours(optimizer: Any) -> Callable[[], object]:
    X, y = digits()
    network = Network(SIZES, rng=0, dtype=np.float32)
    return lambda: network.fit(X, y, epochs=EPOCHS, batch_size=BATCH, optimizer=optimizer, rng=0, verbose=False)


def pytorch(make_optimizer: Callable[[Any], Any]) -> Callable[[], object]:
    X, y = (torch.from_numpy(array) for array in digits())
    model = torch.nn.Sequential(
        torch.nn.Linear(SIZES[0], SIZES[1]), torch.nn.ReLU(), torch.nn.Linear(SIZES[1], SIZES[2])
    )
    optimizer, cross_entropy = make_optimizer(model.parameters()), torch.nn.CrossEntropyLoss()

    def epoch() -> None:
        for rows in (rows for _ in range(EPOCHS) for rows in torch.randperm(N).split(BATCH)):
            optimizer.zero_grad()
            cross_entropy(model(X[rows]), y[rows]).backward()
            optimizer.step()

    return epoch


def products() -> Callable[[], object]:
    """The five matrix products of a step, and nothing else: two forward, three backward."""
    rng = np.random.default_rng(0)
    inputs, hidden, outputs = SIZES
    X, a1, dz1 = (rng.random((BATCH, n), np.float32) for n in (inputs, hidden, hidden))
    z1, da1 = np.empty_like(a1), np.empty_like(a1)
    W1, W2 = rng.random((inputs, hidden), np.float32), rng.random((hidden, outputs), np.float32)
    dW1, dW2 = np.empty_like(W1), np.empty_like(W2)
    dz2, z2 = rng.random((BATCH, outputs), np.float32), np.empty((BATCH, outputs), np.float32)

    def epoch() -> None:
        for _ in range(EPOCHS * (N // BATCH)):
            np.dot(X, W1, out=z1)
            np.dot(a1, W2, out=z2)
            np.dot(a1.T, dz2, out=dW2)
            np.dot(dz2, W2.T, out=da1)
            np.dot(X.T, dz1, out=dW1)

    return epoch


def xor_ours() -> Callable[[], object]:
    network = Network([2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=0)
    return lambda: network.fit(X_XOR, Y_XOR, epochs=XOR_EPOCHS, optimizer=SGD(XOR_LR), verbose=False)


def xor_chapter_7() -> Callable[[], object]:
    network = NeuralNetwork(2, 4, 1, rng=0)
    return lambda: network.train(X_XOR, Y_XOR, epochs=XOR_EPOCHS, lr=XOR_LR, verbose=False)


def xor_pytorch() -> Callable[[], object]:
    X, y = torch.from_numpy(X_XOR), torch.from_numpy(Y_XOR)
    layers = torch.nn.Linear(2, 4), torch.nn.Sigmoid(), torch.nn.Linear(4, 1), torch.nn.Sigmoid()
    model, mse = torch.nn.Sequential(*layers).double(), torch.nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=XOR_LR)

    def epochs() -> None:
        for _ in range(XOR_EPOCHS):
            optimizer.zero_grad()
            mse(model(X), y).backward()
            optimizer.step()

    return epochs


def by_hand() -> Callable[[], object]:
    """Forward and backward through two layers of the package, as a reader writes them."""
    X, labels = digits()
    y = np.eye(SIZES[-1], dtype=np.float32)[labels]
    layers = [Dense(SIZES[0], SIZES[1], "relu", rng=0, dtype=np.float32), Dense(SIZES[1], SIZES[2], dtype=np.float32)]
    layers[0].is_first = True

    def epoch() -> None:
        for start in range(0, N, BATCH):
            a = X[start : start + BATCH]
            for layer in layers:
                a = layer.forward(a)
            da: Any = (softmax(a) - y[start : start + BATCH]) / BATCH
            for layer in reversed(layers):
                da = layer.backward(da)

    return epoch


def bare() -> Callable[[], object]:
    """The same in NumPy alone."""
    X, labels = digits()
    y = np.eye(SIZES[-1], dtype=np.float32)[labels]
    W1, b1 = (part.copy() for part in Dense(SIZES[0], SIZES[1], rng=0, dtype=np.float32).parameters)
    W2, b2 = (part.copy() for part in Dense(SIZES[1], SIZES[2], dtype=np.float32).parameters)

    def epoch() -> None:
        for start in range(0, N, BATCH):
            rows = X[start : start + BATCH]
            z1 = rows @ W1 + b1
            a1 = np.maximum(0, z1)
            z2 = a1 @ W2 + b2
            e = np.exp(z2 - z2.max(axis=1, keepdims=True))
            dz2 = (e / e.sum(axis=1, keepdims=True) - y[start : start + BATCH]) / BATCH
            gradients = a1.T @ dz2, dz2.sum(axis=0, keepdims=True)
            dz1 = dz2 @ W2.T * (z1 > 0)
            gradients = rows.T @ dz1, dz1.sum(axis=0, keepdims=True)
        assert gradients[0].shape == W1.shape

    return epoch


def in_turns(actions: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """CPU seconds of each action in each round, after one round to warm up."""
    seconds: dict[str, list[float]] = {name: [] for name in actions}
    for round_ in range(rounds + 1):
        for name, act in actions.items():
            started = time.process_time()
            act()
            if round_:
                seconds[name].append(time.process_time() - started)
    return seconds


def measure(rounds: int) -> tuple[list[str], dict[str, float]]:
    """Lines with speeds, and the ratios."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    seconds = in_turns(
        {
            "SGD": ours(SGD(lr=0.1)),
            "SGD, PyTorch": pytorch(lambda parameters: torch.optim.SGD(parameters, lr=0.1)),
            "products": products(),
            "Adam": ours(Adam()),
            "Adam, PyTorch": pytorch(lambda parameters: torch.optim.Adam(parameters)),
            "XOR": xor_ours(),
            "XOR, PyTorch": xor_pytorch(),
            "XOR, chapter 7": xor_chapter_7(),
            "by hand": by_hand(),
            "bare": bare(),
        },
        rounds,
    )

    def ratio(above: str, below: str) -> float:
        return statistics.median(a / b for a, b in zip(seconds[above], seconds[below], strict=True))

    lines = [f"PyTorch {torch.__version__}, NumPy {np.__version__}, one thread, {rounds} rounds"]
    for name in ("SGD", "SGD, PyTorch", "products", "Adam", "Adam, PyTorch"):
        lines.append(f"{name + ', samples a second':<34}{EPOCHS * N / statistics.median(seconds[name]):>8,.0f}")
    for name in ("XOR", "XOR, PyTorch", "XOR, chapter 7"):
        lines.append(f"{name + ', µs an epoch':<34}{1e6 * statistics.median(seconds[name]) / XOR_EPOCHS:>8.1f}")
    return lines, {
        "SGD / PyTorch": ratio("SGD, PyTorch", "SGD"),
        "SGD / products": ratio("SGD", "products"),
        "Adam / PyTorch": ratio("Adam, PyTorch", "Adam"),
        "XOR / PyTorch": ratio("XOR, PyTorch", "XOR"),
        "chapter 7 / PyTorch": ratio("XOR, PyTorch", "XOR, chapter 7"),
        "by hand / bare": ratio("by hand", "bare"),
    }
