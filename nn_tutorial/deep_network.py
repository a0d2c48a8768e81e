"""A network of any number of layers, and the loop that trains it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from nn_tutorial._checks import (
    Rng,
    a_pair,
    activation_name,
    an_optimizer,
    check_data,
    check_network,
    check_rows,
    check_targets,
    float_type,
    integer,
    optional,
    seed,
    yes_or_no,
)
from nn_tutorial._doors import checked, quick
from nn_tutorial.activations import Array
from nn_tutorial.history import History, show, stop_if_diverged
from nn_tutorial.layers import dense_layers
from nn_tutorial.losses import LOSSES, loss_for
from nn_tutorial.optimizers import Adam
from nn_tutorial.predictor import Predictor, count_right


class Network(Predictor):
    """Layers in a row with a loss at the end, trained by gradient descent.

    Formula:
        a₀ = X, zₗ = aₗ₋₁·Wₗ + bₗ, aₗ = hidden(zₗ), and in the last layer aₗ = output(zₗ)

    Args:
        layers: sizes (inputs, hidden neurons of each layer, outputs), or the layers themselves: each
            a `Dense`, or whatever else has forward, backward, parameters and gradients. With layers of your own
            `hidden`, `rng` and `dtype` say nothing, `output` only says which loss None is, and the last one
            gives what the loss takes: scores, or with "mse" the predictions.
        hidden: the activation of the hidden layers, "relu", "tanh", "sigmoid" or "linear".
        output: that of the last layer: "softmax" (one class of several), "sigmoid" (yes or no, with one output: of
            several, predict, score and the accuracies would speak as of one class), or "linear" (quantities: regression).
        loss: "cross_entropy" (with softmax), "binary_cross_entropy" (with sigmoid) or "mse"; None takes
            the one that belongs to `output`.
        rng: a seed, a `numpy.random.Generator`, or None for a new random start.
        dtype: np.float64, or np.float32, which is half as large and, in large layers, faster.

    Attributes:
        layers: the layers, in order.
        output: the name of what the outputs are, as above.
        loss_name: the name of the loss.

    Raises:
        TypeError: an argument is not of the kind named above, or a layer lacks what a layer has.
        ValueError: a size is below 1, a name is unknown, `loss` does not go with `output`, a `Dense` takes
            another number of inputs than the one before it gives, or a layer stands twice or was the first of another
            network.

    Source:
        D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
        back-propagating errors", Nature 323 (1986), 533–536.
    """

    @checked(check_network, hidden=activation_name, rng=seed, dtype=float_type)
    def __init__(
        self,
        layers: Sequence[Any],
        *,
        hidden: str = "relu",
        output: str = "softmax",
        loss: str | None = None,
        rng: Rng = None,
        dtype: Any = np.float64,
    ) -> None:
        self.hidden, self.output, self.layer_sizes = hidden, output, None
        self.loss_name = loss = loss or loss_for(output)
        self.loss_function = LOSSES[loss]
        if isinstance(layers[0], int):
            self.layer_sizes = list(layers)
            layers = dense_layers(layers, hidden, output, loss, rng, dtype)
        self.layers = list(layers)

    @property
    def parameters(self) -> list[Array]:
        """The arrays W1, b1, W2, b2, …; writing into them changes the network."""
        return [p for layer in self.layers for p in layer.parameters]

    @property
    def gradients(self) -> list[Array]:
        """dW1, db1, dW2, db2, …, as the last backward has left them."""
        return [g for layer in self.layers for g in layer.gradients]

    @quick(check_rows)
    def forward(self, X: Array) -> Array:
        """Step 1: predict, and keep each value for the steps that follow.

        Args:
            X: samples as rows, shape (n_samples, n_inputs).

        Returns:
            The output a, shape (n_samples, n_outputs).
        """
        a = X
        for layer in self.layers:
            a = layer.forward(a)
        self.result = a
        return self.loss_function.output(a)

    @quick(check_targets)
    def loss(self, y: Array) -> float:
        """Step 2: the loss of what forward has just predicted.

        Args:
            y: targets of those samples as rows, shape (n_samples, n_outputs); `one_hot` makes them from labels.

        Raises:
            ValueError: `y` has another shape, or forward has not been called.
        """
        return self.loss_function.value(self.result, y)

    @quick(check_targets)
    def backward(self, y: Array) -> list[Array]:
        """Step 3: the gradient of the loss for each parameter; nothing moves.

        Formula:
            dWₗ = aₗ₋₁ᵀ·dzₗ, dbₗ = Σ dzₗ over the samples, dzₗ₋₁ = dzₗ·Wₗᵀ · f'(zₗ₋₁)

        Args:
            y: targets of the samples that forward has just seen, as rows, shape (n_samples, n_outputs).

        Returns:
            dW1, db1, dW2, db2, …, in the order and the shapes of `parameters`.

        Raises:
            ValueError: `y` has another shape, or forward has not been called.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2.
        """
        da = self.loss_function.gradient(self.result, y)
        for layer in reversed(self.layers):
            da = layer.backward(da)
        return self.gradients

    @checked(
        check_data,
        epochs=integer,
        batch_size=optional(integer),
        optimizer=optional(an_optimizer),
        rng=seed,
        validation_data=optional(a_pair),
        verbose=yes_or_no,
    )
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
        """Train: in each epoch the four steps for each mini-batch.

        Args:
            X: samples as rows, shape (n_samples, n_inputs).
            y: class labels 0, 1, 2, …, shape (n_samples,), or rows of outputs, shape (n_samples, n_outputs).
            epochs: how often to go through all samples, at least 1.
            batch_size: samples of a batch; None takes all of them at once.
            optimizer: an `SGD` or an `Adam`, started anew; None takes `Adam()`.
            rng: a seed, a `numpy.random.Generator`, or None, for the order.
            validation_data: (X, y) to measure after each epoch, never trained on.
            verbose: print a line for each epoch.

        Returns:
            A History; Ctrl-C ends the training early, with what is learnt so far, and a line that says so.

        Raises:
            TypeError: an argument is not of the kind named above.
            ValueError: a shape does not fit, a value is not finite, a label is no class, a number is not
                positive, or an earlier training has run away; nothing has changed then. Or a layer of your own gives
                a gradient of another shape.
            FloatingPointError: the loss, or an output on the validation data, stopped being finite while training, or a
                weight reached 1e18.

        Source:
            M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 1.
        """
        history, rng = History(), np.random.default_rng(rng)
        optimizer, n, size = optimizer or Adam(), len(X), batch_size or len(X)
        optimizer.start()
        try:
            for epoch in range(1, epochs + 1):
                total, right = 0.0, 0.0
                order = rng.permutation(n) if size < n else np.arange(n)
                for start in range(0, n, size):
                    rows = order[start : start + size]
                    targets = y[rows]
                    a = self.forward(X[rows])
                    loss = self.loss(targets)
                    stop_if_diverged(loss, epoch, X, optimizer)
                    self.backward(targets)
                    optimizer.step(self.parameters, self.gradients)
                    total += loss * len(rows)
                    right += count_right(a, targets, self.output)
                stop_if_diverged(self.parameters, epoch, X, optimizer)
                validation = self.evaluate(*validation_data) if validation_data else ()
                history.add(total / n, right / n, validation)
                if verbose:
                    show(history.line(epochs))
        except KeyboardInterrupt:
            history.interrupted = True
            show(history.line(epochs))
        return history
