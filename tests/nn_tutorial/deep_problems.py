"""Deep networks with samples and targets, for the tests of training and its parts."""

from itertools import product
from typing import Any

import numpy as np

from nn_tutorial.deep_network import Network

X_XOR = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y_XOR = np.array([[0.0], [1.0], [1.0], [0.0]])

HIDDEN = ("relu", "tanh", "sigmoid")
OUTPUTS = (
    ("softmax", "cross_entropy"), ("softmax", "mse"), ("sigmoid", "binary_cross_entropy"), ("sigmoid", "mse"),
    ("linear", "mse"),
)  # fmt: skip
COMBINATIONS = [(h, o, loss) for h, (o, loss) in product(HIDDEN, OUTPUTS)]


def deep_problem(hidden: str, output: str, loss: str, n_outputs: int, depth: int) -> tuple[Network, Any, Any]:
    """(network, X, y) with random biases too: at zero they would hide mistakes."""
    rng = np.random.default_rng(depth)
    network = Network([3, *(5, 4, 6)[:depth], n_outputs], hidden=hidden, output=output, loss=loss, rng=rng)
    for p in network.parameters:
        p[...] = rng.normal(size=p.shape)
    X, y = rng.normal(size=(6, 3)), rng.uniform(size=(6, n_outputs))
    if output == "softmax":
        y /= y.sum(axis=1, keepdims=True)
    return network, X, y


def blobs(n_samples: int = 60, seed: int = 0) -> tuple[Any, Any]:
    """(X, labels): three clouds that a line can part."""
    rng = np.random.default_rng(seed)
    labels = np.arange(n_samples) % 3
    return np.array([[0, 0], [4, 0], [0, 4]])[labels] + rng.normal(size=(n_samples, 2)), labels


def all_weights(network: Network) -> Any:
    """Every parameter of a network in one array, a copy."""
    return np.concatenate([p.ravel() for p in network.parameters])
