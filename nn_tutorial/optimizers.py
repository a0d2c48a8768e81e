"""How the parameters move against their gradient, from the simplest way to Adam."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from nn_tutorial._checks import below_one, check_step, positive
from nn_tutorial._doors import checked, quick
from nn_tutorial.activations import Array


class Optimizer:
    """What optimisers share: a memory for each parameter, by its place."""

    def start(self) -> None:
        """Forget the steps made so far; fit calls it first."""
        self.v: dict[int, Any] = {}

    def __repr__(self) -> str:
        kept = {name: value for name, value in vars(self).items() if name not in ("t", "m", "v")}
        settings = ", ".join(
            f"{name}={value:g}" if isinstance(value, float) else f"{name}={value!r}" for name, value in kept.items()
        )
        return f"{type(self).__name__}({settings})"


class SGD(Optimizer):
    """Gradient descent, with momentum if wanted.

    Formula:
        v ← μ·v − lr·g, θ ← θ + v, from v = 0; without momentum (μ = 0) this is θ ← θ − lr·g

    Args:
        lr: learning rate, a positive number.
        momentum: μ, at least 0 and below 1.

    Raises:
        TypeError: an argument is not a number.
        ValueError: an argument is out of its range.

    Source:
        I. Sutskever, J. Martens, G. Dahl and G. Hinton, "On the importance of initialization and
        momentum in deep learning", ICML (2013), equations 1 and 2.
    """

    @checked(lr=positive, momentum=below_one)
    def __init__(self, lr: float = 0.1, momentum: float = 0.0) -> None:
        self.lr, self.momentum = lr, momentum
        self.start()

    @quick(check_step)
    def step(self, parameters: Sequence[Array], gradients: Sequence[Array]) -> None:
        """Move each parameter, in place, one step against its gradient.

        Args:
            parameters: the arrays to move, in the same order at each step.
            gradients: the slope of the loss for each entry of each, in the same shapes.

        Raises:
            TypeError: a parameter is not a floating array.
            ValueError: a parameter is read-only or, where the optimiser remembers its last step, has another shape than then,
                there are more or fewer gradients, or one is no floating array in its parameter's shape; no
                parameter has moved then.
        """
        for i, (p, g) in enumerate(zip(parameters, gradients, strict=True)):
            if self.momentum == 0:
                p -= self.lr * g
            else:
                self.v[i] = self.momentum * self.v.get(i, 0) - self.lr * g
                p += self.v[i]


class Adam(Optimizer):
    """Steps of a size of their own for each parameter.

    Formula:
        m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², from m = v = 0,
        m̂ = m / (1 − β₁^t), v̂ = v / (1 − β₂^t), θ ← θ − lr·m̂ / (√v̂ + ε)

    Args:
        lr: learning rate, a positive number.
        beta1: β₁, at least 0 and below 1.
        beta2: β₂, at least 0 and below 1.
        eps: ε, a positive number.

    Raises:
        TypeError: an argument is not a number.
        ValueError: an argument is out of its range.

    Source:
        D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR (2015), algorithm 1.
    """

    @checked(lr=positive, beta1=below_one, beta2=below_one, eps=positive)
    def __init__(self, lr: float = 0.001, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8) -> None:
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.start()

    def start(self) -> None:
        """Forget the steps made so far, and their number."""
        super().start()
        self.t = 0
        self.m: dict[int, Any] = {}

    @quick(check_step)
    def step(self, parameters: Sequence[Array], gradients: Sequence[Array]) -> None:
        """Move each parameter, in place, one step against its gradient.

        Args:
            parameters: the arrays to move, in the same order at each step.
            gradients: the slope of the loss for each entry of each, in the same shapes.

        Errors are those of `SGD.step`.
        """
        self.t += 1
        for i, (p, g) in enumerate(zip(parameters, gradients, strict=True)):
            self.m[i] = self.beta1 * self.m.get(i, 0) + (1 - self.beta1) * g
            self.v[i] = self.beta2 * self.v.get(i, 0) + (1 - self.beta2) * g**2
            m_hat = self.m[i] / (1 - self.beta1**self.t)
            v_hat = self.v[i] / (1 - self.beta2**self.t)
            p -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
