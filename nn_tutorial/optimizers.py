"""How the parameters move against their gradient, from the simplest way to Adam."""

import numpy as np

from nn_tutorial.checks import Array, checked
from nn_tutorial.network_checks import check_adam, check_sgd


class SGD:
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

    @checked(check_sgd)
    def __init__(self, lr: float = 0.1, momentum: float = 0.0) -> None:
        self.lr, self.momentum = lr, momentum

    def start(self, theta: Array) -> None:
        """Begin anew, with no velocity; fit calls it first.

        Args:
            theta: all parameters of a network, shape (n_parameters,).
        """
        self.v = np.zeros_like(theta)
        self.rate = np.array(self.lr, theta.dtype)  # faster than a float

    def step(self, theta: Array, g: Array) -> None:
        """Move theta, in place, by one step against g, which becomes lr·g.

        Args:
            theta: all parameters of a network, shape (n_parameters,).
            g: the gradient of the loss with respect to each, shape (n_parameters,).
        """
        g *= self.rate
        if self.momentum == 0:
            theta -= g
        else:
            self.v *= self.momentum
            self.v -= g
            theta += self.v


class Adam:
    """Steps of a size of their own for each parameter.

    Formula:
        m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², from m = v = 0,
        m̂ = m / (1 − β₁^t), v̂ = v / (1 − β₂^t), θ ← θ − lr·m̂ / (√v̂ + ε)

        The last line is worked out as θ ← θ − lr·c / (1 − β₁^t) · m / (√v + ε·c), c = √(1 − β₂^t):
        the same number, without two more passes through the arrays.

    Args:
        lr: learning rate, a positive number.
        beta1: β₁, at least 0 and below 1.
        beta2: β₂, at least 0 and below 1.
        eps: ε, a positive number.

    Raises:
        TypeError: an argument is not a number.
        ValueError: an argument is out of its range.

    Source:
        D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR (2015),
        algorithm 1 and the end of section 2.
    """

    @checked(check_adam)
    def __init__(self, lr: float = 0.001, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8) -> None:
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps

    def start(self, theta: Array) -> None:
        """Begin anew, at t = 0 with both means at 0; fit calls it first.

        Args:
            theta: all parameters of a network, shape (n_parameters,).
        """
        self.t = 0
        self.m, self.v = np.zeros_like(theta), np.zeros_like(theta)
        self.change = np.empty_like(theta)

    def step(self, theta: Array, g: Array) -> None:
        """Move theta, in place, by one step against the gradient g.

        Args:
            theta: all parameters of a network, shape (n_parameters,).
            g: the gradient of the loss with respect to each, shape (n_parameters,).
        """
        self.t += 1
        c = float(np.sqrt(1 - self.beta2**self.t))
        self.m *= self.beta1
        self.m += np.multiply(g, 1 - self.beta1, out=self.change)
        self.v *= self.beta2
        np.multiply(g, g, out=self.change)
        self.change *= 1 - self.beta2
        self.v += self.change
        np.sqrt(self.v, out=self.change)
        self.change += self.eps * c
        np.divide(self.m, self.change, out=self.change)
        self.change *= self.lr * c / (1 - self.beta1**self.t)
        theta -= self.change
