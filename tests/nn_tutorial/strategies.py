"""Arrays and networks for the laws that hypothesis tries out."""

from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from nn_tutorial import NeuralNetwork

FLOATING = (np.float16, np.float32, np.float64)
WHOLE = (np.bool_, np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32)

# What is not a finite number, and what is not a number at all.
NOT_FINITE = (np.nan, np.inf, -np.inf)
NOT_NUMBERS = (None, "1", 1j, [None], {"a": 1}, ...)


def numbers(limit: int = 1000, dtype: Any = np.float64) -> st.SearchStrategy[float]:
    """One number of at most `limit` in size; 1000 still fits float16."""
    width: Any = 8 * np.dtype(dtype).itemsize
    return st.floats(-limit, limit, width=width)


def floating(limit: int = 1000) -> st.SearchStrategy[Any]:
    """An array of float16, float32 or float64, of any shape up to three axes, empty ones too."""
    shapes = arrays_of.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)
    return st.sampled_from(FLOATING).flatmap(lambda d: arrays_of.arrays(d, shapes, elements=numbers(limit, d)))


def whole() -> st.SearchStrategy[Any]:
    """An array of whole numbers or booleans of any size in bytes."""
    shapes = arrays_of.array_shapes(min_dims=0, max_dims=2, min_side=0, max_side=4)
    elements = st.integers(0, 127)
    return st.sampled_from(WHOLE).flatmap(
        lambda d: arrays_of.arrays(d, shapes, elements=st.booleans() if d is np.bool_ else elements)
    )


def rows(n_samples: int, n_features: int, limit: int = 5) -> st.SearchStrategy[Any]:
    """Samples as rows, shape (n_samples, n_features)."""
    return arrays_of.arrays(np.float64, (n_samples, n_features), elements=numbers(limit))


@st.composite
def perceptrons(draw: st.DrawFn, limit: int = 50) -> tuple[Any, Any, int]:
    """(inputs, weights, bias) in whole numbers, so that no sum is rounded and z = 0 really happens."""
    n_samples, n_features = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    elements = st.integers(-limit, limit)
    inputs = draw(arrays_of.arrays(np.int64, (n_samples, n_features), elements=elements))
    weights = draw(arrays_of.arrays(np.int64, n_features, elements=elements))
    return inputs, weights, draw(elements)


@st.composite
def problems(draw: st.DrawFn) -> tuple[NeuralNetwork, Any, Any]:
    """(network, X, y): a network of random sizes with samples and targets that fit it."""
    n_samples, inputs, hidden, outputs = (draw(st.integers(1, 4)) for _ in range(4))
    network = random_network(inputs, hidden, outputs, seed=draw(st.integers(0, 2**32 - 1)))
    X = draw(rows(n_samples, inputs))
    y = draw(arrays_of.arrays(np.float64, (n_samples, outputs), elements=st.sampled_from((0.0, 1.0))))
    return network, X, y


def random_network(inputs: int, hidden: int, outputs: int, seed: int) -> NeuralNetwork:
    """A network whose biases are random too: at zero they would hide mistakes."""
    rng = np.random.default_rng(seed)
    network = NeuralNetwork(inputs, hidden, outputs, rng=rng)
    network.b1, network.b2 = rng.normal(size=(1, hidden)), rng.normal(size=(1, outputs))
    return network


def parameters(network: NeuralNetwork) -> dict[str, Any]:
    """Copies of the four parameters, in the order in which backward returns their gradients."""
    return {name: getattr(network, name).copy() for name in ("W1", "b1", "W2", "b2")}


def put_back(network: NeuralNetwork, saved: dict[str, Any]) -> None:
    """Set the parameters to copies made before."""
    for name, value in saved.items():
        setattr(network, name, value.copy())


def everything(network: NeuralNetwork) -> dict[str, bytes]:
    """Every array of a network as bytes: equal means equal to the last bit."""
    return {name: np.asarray(value).tobytes() for name, value in vars(network).items()}
