"""A small network whose weights a reader sets: whether it meets a case. The page computes the same, in `browser/weighted.js`."""

import math
from collections.abc import Callable, Sequence


def outputs(layers: Sequence[int], activation: str, numbers: Sequence[float], inputs: Sequence[float]) -> list[float]:
    """Compute the outputs; `numbers` are, neuron by neuron, its weights and its bias."""
    values, at = list(inputs), iter(numbers)
    for width in layers[1:]:
        neurons = []
        for _ in range(width):
            z = sum(x * next(at) for x in values) + next(at)
            neurons.append(float(z >= 0) if activation == "step" else 1 / (1 + math.exp(-max(z, -700.0))))
        values = neurons
    return values


def meets(layers: Sequence[int], activation: str, numbers: Sequence[float]) -> Callable[[Sequence[float]], bool]:
    """Make the test of a case, inputs and then targets: whether each output is on the side of its target; a half is on none."""

    def met(case: Sequence[float]) -> bool:
        found = outputs(layers, activation, numbers, case[: layers[0]])
        return all((a - 0.5) * (y - 0.5) > 0 for a, y in zip(found, case[layers[0] :], strict=True))

    return met
