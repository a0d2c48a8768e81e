"""One hidden layer, sigmoid, mean squared error, gradient descent: the whole of Part 1 in a class."""

import numpy as np

from nn_tutorial._checks import (
    Rng,
    check_data,
    check_rows,
    check_targets,
    check_trained,
    check_update,
    integer,
    positive,
    seed,
    yes_or_no,
)
from nn_tutorial._doors import checked, quick
from nn_tutorial.activations import Array, sigmoid


class NeuralNetwork:
    """One hidden layer, trained by gradient descent on the squared error.

    Formula:
        z1 = X·W1 + b1, a1 = σ(z1), z2 = a1·W2 + b2, a2 = σ(z2), loss = mean((a2 − y)²)

        Weights start as standard normal × sqrt(2 / inputs of the layer) (He initialisation), biases at 0.

    Args:
        input_size: number of features of a sample.
        hidden_size: number of hidden neurons.
        output_size: number of outputs.
        rng: a seed, a `numpy.random.Generator`, or None for a new random start.

    Attributes:
        W1, b1: weights (input_size, hidden_size) and biases (1, hidden_size) of the hidden layer.
        W2, b2: weights (hidden_size, output_size) and biases (1, output_size) of the output layer.
        X, z1, a1, z2, a2: what the last forward saw and worked out, a row per sample.
        dW1, db1, dW2, db2: the gradients of the last backward, each in the shape of its parameter.

    Raises:
        TypeError: a size is not an integer, or `rng` is none of the three.
        ValueError: a size is below 1, or a seed is negative.

    Source:
        D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
        back-propagating errors", Nature 323 (1986), 533–536; K. He et al., "Delving deep into
        rectifiers", ICCV (2015), for the initialisation.
    """

    @checked(input_size=integer, hidden_size=integer, output_size=integer, rng=seed)
    def __init__(self, input_size: int, hidden_size: int, output_size: int, *, rng: Rng = None) -> None:
        rng = np.random.default_rng(rng)
        self.W1 = rng.standard_normal((input_size, hidden_size))
        self.W1 *= np.sqrt(2 / input_size)
        self.b1 = np.zeros((1, hidden_size))
        self.W2 = rng.standard_normal((hidden_size, output_size))
        self.W2 *= np.sqrt(2 / hidden_size)
        self.b2 = np.zeros((1, output_size))

    def __repr__(self) -> str:
        return f"NeuralNetwork({len(self.W1)}, {len(self.W2)}, {self.W2.shape[1]})"

    @quick(check_rows, "X: samples as rows, shape (n_samples, input_size), are")
    def forward(self, X: Array) -> Array:
        """Step 1: predict, and keep each value for the steps that follow.

        Formula:
            z1 = X·W1 + b1, a1 = σ(z1), z2 = a1·W2 + b2, a2 = σ(z2)

        Args:
            X: samples as rows, shape (n_samples, input_size).

        Returns:
            a2, shape (n_samples, output_size), each entry in 0..1.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape.
        """
        z1 = X @ self.W1 + self.b1
        a1 = sigmoid(z1)
        z2 = a1 @ self.W2 + self.b2
        a2 = sigmoid(z2)
        self.X, self.z1, self.a1, self.z2, self.a2 = X, z1, a1, z2, a2
        return a2

    @quick(check_targets)
    def loss(self, y: Array) -> float:
        """Step 2: the mean squared error of what forward has just predicted.

        Formula:
            loss = mean((a2 − y)²) over all samples and outputs

        Args:
            y: the targets of those samples, shape (n_samples, output_size).

        Raises:
            ValueError: `y` has another shape, or forward has not been called.
        """
        return float(np.mean((self.a2 - y) ** 2))

    @quick(check_targets, "X: forward(X) of an array of rows is")
    def backward(self, y: Array) -> tuple[Array, Array, Array, Array]:
        """Step 3: the gradient of the loss for each parameter; nothing moves.

        Formula:
            dz2 = 2·(a2 − y) / y.size · a2·(1 − a2), dW2 = a1ᵀ·dz2, db2 = Σ dz2 over the samples,
            dz1 = dz2·W2ᵀ · a1·(1 − a1), dW1 = Xᵀ·dz1, db1 = Σ dz1

        Args:
            y: the targets of the samples that forward has just seen, shape (n_samples, output_size).

        Returns:
            The gradients (dW1, db1, dW2, db2), which the network keeps for `update`.

        Raises:
            ValueError: `y` has another shape, or forward has not been called.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        dz2 = 2 * (self.a2 - y) / y.size * self.a2 * (1 - self.a2)
        dW2 = self.a1.T @ dz2
        db2 = dz2.sum(axis=0, keepdims=True)
        dz1 = dz2 @ self.W2.T * self.a1 * (1 - self.a1)
        dW1 = self.X.T @ dz1
        db1 = dz1.sum(axis=0, keepdims=True)
        self.dW1, self.db1, self.dW2, self.db2 = dW1, db1, dW2, db2
        return dW1, db1, dW2, db2

    @quick(check_update, "lr: a number, once backward(y) has been called, is")
    def update(self, lr: float) -> None:
        """Step 4: move each parameter against the gradient that backward has found.

        Formula:
            W ← W − lr·dW, b ← b − lr·db

        Args:
            lr: learning rate, a positive number.

        Raises:
            TypeError: `lr` is not a number, a parameter is no floating array, or backward has not been called.
            ValueError: `lr` is not positive, or a parameter is read-only or has another shape than its gradient;
                nothing has changed then.
        """
        self.W1 -= lr * self.dW1
        self.b1 -= lr * self.db1
        self.W2 -= lr * self.dW2
        self.b2 -= lr * self.db2

    @checked(check_data, check_trained, epochs=integer, lr=positive, verbose=yes_or_no)
    def train(self, X: Array, y: Array, epochs: int = 5000, lr: float = 1.0, verbose: bool = True) -> float:
        """Repeat the four steps; return the final loss.

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
            ValueError: a shape does not fit, a value is not finite, `epochs` or `lr` is not
                positive, a parameter is read-only, or an earlier training has run away; nothing has changed then.
            FloatingPointError: a weight is not finite, or has reached 1e18, after the last step.
        """
        self.forward(X)
        for epoch in range(1, epochs + 1):
            self.backward(y)
            self.update(lr)
            self.forward(X)
            loss = self.loss(y)
            if verbose and epoch % 1000 == 0:
                print(f"epoch {epoch:5d}  loss {loss:.6f}")
        return loss

    @checked(check_data)
    def predict(self, X: Array) -> Array:
        """Give the network's output for each sample: numbers in 0..1, not labels.

        Args:
            X: samples as rows, shape (n_samples, input_size).

        Returns:
            Predictions, shape (n_samples, output_size).

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite; or the training has run away,
                or the parameters do not fit each other.
        """
        return self.forward(X)
