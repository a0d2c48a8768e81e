"""What a trained network is asked for: classes, probabilities, how right it is, and a file of it."""

import math
from pathlib import Path
from typing import Any, Self

import numpy as np

from nn_tutorial._checks import a_path, check_answer, check_data, for_classes
from nn_tutorial._doors import checked
from nn_tutorial.activations import Array
from nn_tutorial.storage import load_network, save_network


class Predictor:
    """The half of `Network` that is asked for answers; the other half, `deep_network`, says how it gets and learns them."""

    layers: list[Any]
    layer_sizes: list[int] | None
    hidden: str
    output: str
    loss_name: str
    parameters: Any
    forward: Any
    loss: Any

    def __repr__(self) -> str:
        what = f"{self.layer_sizes}, hidden={self.hidden!r}" if self.layer_sizes else f"{self.layers}"
        return f"{type(self).__name__}({what}, output={self.output!r}, loss={self.loss_name!r})"

    @checked(check_data, check_answer)
    def predict(self, X: Array) -> Array:
        """Give the class of each sample; for regression (output="linear") the predicted values.

        Args:
            X: samples as rows, shape (n_samples, n_inputs).

        Returns:
            Labels, integers of shape (n_samples,): the place of the largest output, or with one output, 1 where it
            is above 1/2. Or the values, shape (n_samples, n_outputs).

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite; or the training has run away,
                or a bias does not fit its weights.
            FloatingPointError: the last layer gives nan or an infinity.
        """
        a: Array = self.forward(X)
        return a if self.output == "linear" else classes_of(a)

    @checked(check_data, check_answer, self=for_classes)
    def predict_proba(self, X: Array) -> Array:
        """Give the probability of each class, one column a class.

        Args:
            X: samples as rows, shape (n_samples, n_inputs).

        Returns:
            The outputs, shape (n_samples, n_classes); with one output a, the columns 1 − a and a.

        Raises:
            TypeError: `X` is not numeric.
            ValueError: `X` has another shape, no rows, or a value that is not finite; the output is linear; or the
                training has run away, or a bias does not fit its weights.
            FloatingPointError: the last layer gives nan or an infinity.
        """
        a = self.forward(X)
        return a if a.shape[1] > 1 else np.hstack((1 - a, a))

    @checked(check_data, check_answer, self=for_classes)
    def score(self, X: Array, y: Array) -> float:
        """Give the accuracy: the share of samples whose class is right.

        Args:
            X: samples as rows, shape (n_samples, n_inputs).
            y: class labels, shape (n_samples,), or rows of outputs, shape (n_samples, n_outputs).

        Raises:
            TypeError: an argument is not numeric.
            ValueError: a shape does not fit, a value is not finite, or a label is no class; the output is linear; or
                the training has run away.
            FloatingPointError: the last layer gives nan or an infinity.
        """
        return count_right(self.forward(X), y, self.output) / len(y)

    @checked(check_data, check_answer)
    def evaluate(self, X: Array, y: Array) -> tuple[float, float]:
        """Give (loss, accuracy) on some data; for regression the accuracy is nan.

        Args:
            X: samples as rows, shape (n_samples, n_inputs).
            y: class labels, shape (n_samples,), or rows of outputs, shape (n_samples, n_outputs).

        Raises:
            TypeError: an argument is not numeric.
            ValueError: a shape does not fit, a value is not finite, or a label is no class; or the training has run
                away.
            FloatingPointError: the last layer gives nan or an infinity.
        """
        a = self.forward(X)
        return self.loss(y), count_right(a, y, self.output) / len(y)

    def save(self, path: str | Path) -> None:
        """Write the network to a file (.npz without pickle), whole or not at all; `load` reads it.

        Args:
            path: the file; one that is there already is replaced.

        Raises:
            TypeError: `path` is no path.
            OSError: the file cannot be written; one that was there is as before.
            ValueError: the network has layers or a forward of your own, or other layers than it was made with, a
                parameter is not finite or has run away, or the path leads to no regular file.
        """
        save_network(Path(a_path("path", path)), self)

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a network that `save` has written: it gives the same outputs, to the last bit.

        Args:
            path: the file.

        Raises:
            TypeError: `path` is no path, or the class, if it is yours, takes other arguments than `Network`.
            OSError: the file cannot be read.
            ValueError: the file is damaged, is not one that `save` has written, or is no regular file.
        """
        settings, arrays = load_network(Path(a_path("path", path)))
        try:
            network: Any = cls(**settings)
        except TypeError as error:
            wanted = (
                "a class that is made with what Network is made with (layers, hidden, output, loss, dtype) is wanted"
            )
            raise TypeError(f"load: {wanted}, given {cls.__name__} ({error})") from error
        for parameter, array in zip(network.parameters, arrays, strict=True):
            parameter[...] = array
        return network  # type: ignore[no-any-return]


def classes_of(a: Array) -> Any:
    """The class of each row: the largest of several outputs, or whether the only one is above 1/2."""
    return a.argmax(axis=1) if a.shape[1] > 1 else (a[:, 0] > 0.5).astype(np.intp)


def count_right(a: Array, y: Array, output: str) -> float:
    """Count the rows whose class is that of the target; nan where outputs are quantities, not classes."""
    return math.nan if output == "linear" else int(np.count_nonzero(classes_of(a) == classes_of(y)))
