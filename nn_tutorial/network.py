"""One hidden layer, sigmoid, mean squared error, gradient descent: the whole tutorial in a class."""

import numpy as np

from nn_tutorial.activations import sigmoid
from nn_tutorial.checks import (
    Array,
    Rng,
    check_backward,
    check_forward,
    check_network,
    check_train,
    checked,
)


class NeuralNetwork:
    """One hidden layer, trained by gradient descent on the squared error.

    Formula:
        z1 = X·W1 + b1, a1 = σ(z1), z2 = a1·W2 + b2, a2 = σ(z2), loss = mean((a2 − y)²)

        Weights start as standard normal × sqrt(2 / fan_in) (He initialisation), biases at 0.

    Args:
        input_size: number of features of a sample.
        hidden_size: number of hidden neurons.
        output_size: number of outputs.
        rng: a seed, a `numpy.random.Generator`, or None for a new random start.

    Attributes:
        W1: weights into the hidden layer, shape (input_size, hidden_size).
        b1: biases of the hidden layer, shape (1, hidden_size).
        W2: weights into the output layer, shape (hidden_size, output_size).
        b2: biases of the output layer, shape (1, output_size).
        z1: hidden layer before the activation, shape (n_samples, hidden_size).
        a1: hidden layer after the activation, same shape.
        z2: output layer before the activation, shape (n_samples, output_size).
        a2: the prediction, same shape.

    Raises:
        TypeError: a size is not an integer, or `rng` is none of the three.
        ValueError: a size is below 1, or a seed is negative.

    Source:
        D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
        back-propagating errors", Nature 323 (1986), 533–536; K. He et al., "Delving deep into
        rectifiers", ICCV (2015), for the initialisation.
    """

    @checked(check_network)
    def __init__(self, input_size: int, hidden_size: int, output_size: int, *, rng: Rng = None) -> None:
        rng = np.random.default_rng(rng)
        self.W1 = rng.standard_normal((input_size, hidden_size))
        self.W1 *= np.sqrt(2 / input_size)
        self.b1 = np.zeros((1, hidden_size))
        self.W2 = rng.standard_normal((hidden_size, output_size))
        self.W2 *= np.sqrt(2 / hidden_size)
        self.b2 = np.zeros((1, output_size))

    @checked(check_forward)
    def forward(self, X: Array) -> Array:
        """Predict, and keep each step for backward.

        Formula:
            z1 = X·W1 + b1, a1 = σ(z1), z2 = a1·W2 + b2, a2 = σ(z2)

        Args:
            X: samples as rows, shape (n_samples, input_size).

        Returns:
            a2, shape (n_samples, output_size), each entry in 0..1.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.1.
        """
        self.z1 = X @ self.W1 + self.b1
        self.a1 = sigmoid(self.z1)
        self.z2 = self.a1 @ self.W2 + self.b2
        self.a2 = sigmoid(self.z2)
        return self.a2

    @checked(check_backward)
    def backward(self, X: Array, y: Array, lr: float = 0.1) -> tuple[Array, Array, Array, Array]:
        """Take one step down the gradient; call it after forward(X).

        Formula:
            dz2 = 2·(a2 − y) / y.size · a2·(1 − a2), dW2 = a1ᵀ·dz2, db2 = Σ dz2 over the samples,
            dz1 = dz2·W2ᵀ · a1·(1 − a1), dW1 = Xᵀ·dz1, db1 = Σ dz1, then W ← W − lr·dW

        Args:
            X: the samples that forward has just seen, shape (n_samples, input_size).
            y: their targets, shape (n_samples, output_size).
            lr: learning rate, a positive number.

        Returns:
            The gradients (dW1, db1, dW2, db2) of the loss before the step, each in the shape of
            its parameter.

        Raises:
            TypeError: an argument is not numeric.
            ValueError: a shape does not fit, a value is not finite, `lr` is not positive, or
                forward has not seen `X`.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        dz2 = 2 * (self.a2 - y) / y.size * self.a2 * (1 - self.a2)
        dW2 = self.a1.T @ dz2
        db2 = dz2.sum(axis=0, keepdims=True)
        dz1 = dz2 @ self.W2.T * self.a1 * (1 - self.a1)
        dW1 = X.T @ dz1
        db1 = dz1.sum(axis=0, keepdims=True)

        self.W2 -= lr * dW2
        self.b2 -= lr * db2
        self.W1 -= lr * dW1
        self.b1 -= lr * db1
        return dW1, db1, dW2, db2

    @checked(check_train)
    @np.errstate(over="ignore", invalid="ignore")
    def train(self, X: Array, y: Array, epochs: int = 5000, lr: float = 1.0, verbose: bool = True) -> float:
        """Repeat forward, loss, backward, update; return the final loss.

        Formula:
            loss = mean((a2 − y)²) over all samples and outputs

        Args:
            X: samples as rows, shape (n_samples, input_size).
            y: targets, shape (n_samples, output_size).
            epochs: how often to go through all samples, at least 1.
            lr: learning rate, a positive number.
            verbose: print the loss every 1000 epochs.

        Returns:
            The loss after the last update.

        Raises:
            TypeError: an argument is not of the kind named above.
            ValueError: a shape does not fit, a value is not finite, or `epochs` or `lr` is not
                positive; nothing has changed then.
            FloatingPointError: the loss stopped being finite while training.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 1.
        """
        loss = np.mean((self.forward(X) - y) ** 2)
        for epoch in range(1, epochs + 1):
            self.backward(X, y, lr)
            loss = np.mean((self.forward(X) - y) ** 2)
            if not np.isfinite(loss):
                message = f"loss is {loss} at epoch {epoch}: "
                raise FloatingPointError(message + f"lr={lr} is too large")
            if verbose and epoch % 1000 == 0:
                print(f"epoch {epoch:5d}  loss {loss:.6f}")
        return float(loss)

    @checked(check_forward)
    def predict(self, X: Array) -> Array:
        """Give the network's output for each sample.

        Formula:
            σ(σ(X·W1 + b1)·W2 + b2)

        Args:
            X: samples as rows, shape (n_samples, input_size).

        Returns:
            Predictions in 0..1, shape (n_samples, output_size).

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.1.
        """
        return self.forward(X)
