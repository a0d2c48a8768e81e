"""How far the gradients of tensors are from finite differences."""

from collections.abc import Callable
from typing import Any

import numpy as np

from nn_tutorial import Tensor, gradient_check


def distance(make: Callable[..., Tensor], *data: Any) -> float:
    """The largest distance of a gradient from finite differences, of a sum in which each entry has a weight of its own."""
    leaves = [Tensor(a) for a in data]
    weights = np.random.default_rng(1).normal(size=make(*leaves).shape)

    def total() -> Tensor:
        return (make(*leaves) * weights).sum()

    total().backward()
    return max(gradient_check(lambda: float(total().data), leaf.data, leaf.grad) for leaf in leaves)
