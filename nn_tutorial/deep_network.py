"""A network of any number of layers: layers one after the other, a loss at the end."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from nn_tutorial.checks import Array, Rng, checked
from nn_tutorial.dense import Dense
from nn_tutorial.losses import classes_of, count_right, loss_and_gradient
from nn_tutorial.network_checks import (
    check_deep_backward,
    check_deep_network,
    check_evaluate,
    check_fit,
    check_samples,
)
from nn_tutorial.optimizers import Adam
from nn_tutorial.storage import load_network, save_network
from nn_tutorial.training import History, train


class Network:
    """Any number of layers, trained by mini-batches of gradient descent.

    Formula:
        a₀ = X, zₗ = aₗ₋₁·Wₗ + bₗ, aₗ = hidden(zₗ), and in the last layer aₗ = output(zₗ)

        Weights start as standard normal × sqrt(2 / fan_in) (He initialisation), biases at 0.

    Args:
        layer_sizes: inputs, hidden neurons of each layer, outputs: at least two positive integers.
        hidden: the activation of the hidden layers, "relu", "tanh" or "sigmoid".
        output: that of the last layer, "softmax" (one class of several) or "sigmoid".
        loss: "cross_entropy" (with softmax), "binary_cross_entropy" (with sigmoid) or "mse";
            None takes the cross-entropy that belongs to `output`.
        rng: a seed, a `numpy.random.Generator`, or None for a new random start.
        dtype: np.float64, or np.float32, which is half as large and twice as fast.

    Attributes:
        layers: the layers, each a `Dense`.
        parameters: W1, b1, W2, b2, …; writing into them changes the network.
        theta: the same numbers in one vector, of which they are parts.
        dtheta: where backward writes the gradient, in the order of theta; the optimizer may use it up.

    Raises:
        TypeError: an argument is not of the kind named above.
        ValueError: a size is below 1, a name is unknown, or `loss` does not go with `output`.

    Source:
        D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
        back-propagating errors", Nature 323 (1986), 533–536; K. He et al., "Delving deep into
        rectifiers", ICCV (2015), for the initialisation.
    """

    @checked(check_deep_network)
    def __init__(
        self,
        layer_sizes: list[int] | tuple[int, ...],
        *,
        hidden: str = "relu",
        output: str = "softmax",
        loss: str | None = None,
        rng: Rng = None,
        dtype: Any = np.float64,
    ) -> None:
        self.layer_sizes, self.hidden, self.output, self.loss = tuple(layer_sizes), hidden, output, str(loss)
        n_parameters = sum((m + 1) * n for m, n in pairwise(layer_sizes))
        self._build(np.zeros(n_parameters, dtype))
        rng = np.random.default_rng(rng)
        for layer in self.layers:
            layer.W[...] = rng.standard_normal(layer.W.shape) * np.sqrt(2 / len(layer.W))

    def _build(self, theta: Array) -> None:
        """Cut the layers out of one vector, so that an optimizer moves them all in one step."""
        self.theta, self.dtheta = theta, np.zeros_like(theta)
        self.layers: list[Dense] = []
        start, last = 0, len(self.layer_sizes) - 2
        for i, (m, n) in enumerate(pairwise(self.layer_sizes)):
            part = slice(start, start + (m + 1) * n)
            activation = self.output if i == last else self.hidden
            self.layers.append(Dense(activation, theta[part].reshape(-1, n), self.dtheta[part].reshape(-1, n)))
            start = part.stop
        self.backward_pairs = list(pairwise(reversed(self.layers)))

    @property
    def parameters(self) -> list[Array]:
        """The arrays W1, b1, W2, b2, …; writing into them changes the network."""
        return [p for layer in self.layers for p in (layer.W, layer.b)]

    @checked(check_samples)
    @np.errstate(over="ignore")
    def forward(self, X: Array) -> Array:
        """Give the output of the last layer, and keep each step for backward.

        Formula:
            zₗ = aₗ₋₁·Wₗ + bₗ, aₗ = f(zₗ)

        Args:
            X: samples as rows, shape (n_samples, n_inputs).

        Returns:
            The output, shape (n_samples, n_outputs), each entry in 0..1.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.1.
        """
        return self.propagate(X).copy()

    def propagate(self, X: Array) -> Array:
        """Forward, layer by layer; the next call overwrites the output.

        Args:
            X: samples as rows, shape (n_samples, n_inputs), as they come: nothing is checked.

        Returns:
            The last layer's a, shape (n_samples, n_outputs).
        """
        for layer in self.layers:
            X = layer.forward(X)
        return X

    @checked(check_deep_backward)
    def backward(self, y: Array) -> list[Array]:
        """Give the gradients of the loss; call it after forward.

        Formula:
            dWₗ = aₗ₋₁ᵀ·dzₗ, dbₗ = Σ dzₗ over the samples, dzₗ₋₁ = dzₗ·Wₗᵀ · f'(zₗ₋₁)

        Args:
            y: targets of the samples that forward has just seen: class labels, shape (n_samples,),
                or rows of outputs, shape (n_samples, n_outputs).

        Returns:
            dW1, db1, dW2, db2, …, in the order and the shapes of `parameters`.

        Raises:
            TypeError: `y` is not numeric.
            ValueError: `y` has another shape, a label that is no class, or forward has not been called.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        self.propagate_back(y)
        return [g.copy() for layer in self.layers for g in (layer.dtheta[:-1], layer.dtheta[-1:])]

    def propagate_back(self, y: Array) -> float:
        """Backward, from the output that forward left to dtheta; give the loss.

        Args:
            y: targets of those samples, as backward takes them; nothing is checked.

        Returns:
            The mean loss over the samples.
        """
        last = self.layers[-1]
        loss, dz = loss_and_gradient(self.output, self.loss, last.z, last.a, y)
        last.backward(dz)
        for after, layer in self.backward_pairs:
            dz = after.input_gradient(dz)
            dz *= layer.slope(layer.a)
            layer.backward(dz)
        return loss

    @checked(check_evaluate)
    def evaluate(self, X: Array, y: Array) -> tuple[float, float]:
        """Give the loss and the accuracy on some data.

        Formula:
            the loss that the network was made with; accuracy = right / n_samples

        Args:
            X: samples as rows, shape (n_samples, n_inputs).
            y: class labels, shape (n_samples,), or rows of outputs, shape (n_samples, n_outputs).

        Returns:
            (loss, accuracy).

        Raises:
            TypeError: an argument is not numeric.
            ValueError: a shape does not fit, a value is not finite, or a label is no class.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.2.
        """
        a = self.forward(X)
        loss, _ = loss_and_gradient(self.output, self.loss, self.layers[-1].z, a, y)
        return loss, count_right(a, classes_of(y)) / len(y)

    @checked(check_fit)
    @np.errstate(over="ignore", invalid="ignore", divide="ignore")
    def fit(
        self,
        X: Array,
        y: Array,
        *,
        epochs: int,
        batch_size: int | None = None,
        optimizer: Any = None,
        rng: Rng = None,
        validation_data: tuple[Array, Array] | None = None,
        verbose: bool = True,
    ) -> History:
        """Train: in each epoch take one step for each mini-batch.

        Formula:
            every epoch: a new random order of the samples, cut into batches of `batch_size`, the last
            perhaps shorter; for each batch forward, loss, backward, one step of the optimizer

        Args:
            X: samples as rows, shape (n_samples, n_inputs).
            y: class labels 0, 1, 2, …, shape (n_samples,), or rows of outputs (one-hot), shape
                (n_samples, n_outputs).
            epochs: how often to go through all samples, at least 1.
            batch_size: samples of a batch; None takes all of them at once.
            optimizer: an `SGD` or an `Adam`, started anew; None takes `Adam()`.
            rng: a seed, a `numpy.random.Generator`, or None, for the order.
            validation_data: (X, y) to measure after each epoch, never trained on.
            verbose: print a line for each epoch.

        Returns:
            A History; Ctrl-C ends the training early, with what is learnt so far.

        Raises:
            TypeError: an argument is not of the kind named above.
            ValueError: a shape does not fit, a value is not finite, a label is no class, or a number
                is not positive; nothing has changed then.
            FloatingPointError: the loss stopped being finite while training.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 1.
        """
        optimizer = optimizer or Adam()
        return train(self, X, y, epochs, batch_size, optimizer, rng, validation_data, verbose)

    @checked(check_samples)
    def predict(self, X: Array) -> Array:
        """Give the class of each sample.

        Formula:
            the place of the largest output; with one output, 1 where it is above 1/2, else 0

        Args:
            X: samples as rows, shape (n_samples, n_inputs).

        Returns:
            Labels, integers (np.intp) of shape (n_samples,).

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 1.5.1.
        """
        labels: Array = classes_of(self.forward(X)).astype(np.intp)
        return labels

    @checked(check_samples)
    def predict_proba(self, X: Array) -> Array:
        """Give the probability of each class, one column a class.

        Formula:
            the output a; with one output, the columns 1 − a and a, for the classes 0 and 1

        Args:
            X: samples as rows, shape (n_samples, n_inputs).

        Returns:
            Probabilities, shape (n_samples, n_classes).

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 4.3.
        """
        a = self.forward(X)
        return a if a.shape[1] > 1 else np.hstack((1 - a, a))

    @checked(check_evaluate)
    def score(self, X: Array, y: Array) -> float:
        """Give the share of samples whose class is right.

        Formula:
            right / n_samples

        Args:
            X: samples as rows, shape (n_samples, n_inputs).
            y: class labels, shape (n_samples,), or rows of outputs, shape (n_samples, n_outputs).

        Returns:
            The accuracy, in 0..1.

        Raises:
            TypeError: an argument is not numeric.
            ValueError: a shape does not fit, a value is not finite, or a label is no class.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), section 1.5.
        """
        return float(np.mean(self.predict(X) == classes_of(y)))

    def save(self, path: str | Path) -> None:
        """Write the network to a file, whole or not at all.

        Formula:
            a NumPy .npz archive without pickle: sizes, names and theta

        Args:
            path: the file; one that is there already is replaced.

        Raises:
            OSError: the file cannot be written; one that was there is as before.

        Source:
            NumPy's documentation of `numpy.savez`.
        """
        settings = {"layer_sizes": self.layer_sizes, "hidden": self.hidden, "output": self.output, "loss": self.loss}
        save_network(Path(path), settings, self.theta)

    @classmethod
    def load(cls, path: str | Path) -> "Network":
        """Read a network that `save` has written.

        Formula:
            the same outputs as before, to the last bit

        Args:
            path: the file.

        Returns:
            A new network.

        Raises:
            OSError: the file cannot be read.
            ValueError: the file is damaged, or is not one that `save` has written.

        Source:
            NumPy's documentation of `numpy.load`.
        """
        settings, theta = load_network(Path(path))
        network = cls(**settings, dtype=theta.dtype, rng=0)
        network.theta[...] = theta
        return network

    def __getstate__(self) -> dict[str, Any]:
        """What a copy is made of: its layers must be parts of its own theta."""
        return {k: v for k, v in vars(self).items() if k not in ("layers", "backward_pairs", "dtheta")} | {
            "theta": self.theta.copy()
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._build(self.theta)
