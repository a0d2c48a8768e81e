"""The training loop: epochs of mini-batches, a history, progress, and two ways to stop early."""

import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from nn_tutorial.checks import Array, Rng
from nn_tutorial.losses import classes_of, count_right

if TYPE_CHECKING:
    from nn_tutorial.deep_network import Network

Batch: TypeAlias = tuple[Array, Array, Array]


@dataclass
class History:
    """What each epoch of a training gave, one entry an epoch.

    Attributes:
        loss: mean loss over the samples, each measured in its batch, before the step.
        accuracy: share of them that was right.
        validation_loss: loss on the validation data after the epoch; empty without such data.
        validation_accuracy: accuracy there.
        interrupted: whether Ctrl-C ended the training.
    """

    loss: list[float] = field(default_factory=list)
    accuracy: list[float] = field(default_factory=list)
    validation_loss: list[float] = field(default_factory=list)
    validation_accuracy: list[float] = field(default_factory=list)
    interrupted: bool = False

    def line(self, epochs: int) -> str:
        """The last epoch, as one line.

        Args:
            epochs: how many there are to be, for "epoch 3/20".

        Returns:
            Its number, loss and accuracy, and those of the validation data if there are any.
        """
        epoch = f"epoch {len(self.loss):{len(str(epochs))}}/{epochs}"
        text = f"{epoch}  loss {self.loss[-1]:.4f}  accuracy {self.accuracy[-1]:.4f}"
        if self.validation_loss:
            text += f"  val. loss {self.validation_loss[-1]:.4f}  accuracy {self.validation_accuracy[-1]:.4f}"
        return text


class Progress:
    """A line per epoch, under a bar where tqdm is installed and a terminal shows it."""

    def __init__(self, epochs: int, verbose: bool) -> None:
        self.verbose, self.bar = verbose, None
        if verbose and sys.stdout.isatty():
            try:
                from tqdm import tqdm
            except ImportError:
                return
            self.bar = tqdm(total=epochs, unit="epoch", file=sys.stdout, leave=False)

    def epoch(self, line: str) -> None:
        """Show that one more epoch is done."""
        if self.bar is not None:
            self.bar.write(line, file=sys.stdout)
            self.bar.update()
        elif self.verbose:
            print(line)

    def close(self) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.close()


def mini_batches(X: Array, y: Array, classes: Array, size: int, rng: np.random.Generator) -> Iterator[Batch]:
    """Give every sample once, in an order from rng, `size` at a time.

    Formula:
        a random order of the rows, cut into ⌈n_samples / size⌉ pieces; the last may be shorter

    Args:
        X: samples as rows, shape (n_samples, n_columns).
        y: their targets, shape (n_samples, n_outputs).
        classes: their classes, shape (n_samples,).
        size: rows of a batch; from n_samples on there is one batch, in the given order.
        rng: a `numpy.random.Generator`.

    Returns:
        Triples of (rows of X, of y, of classes); the next one may overwrite them.

    Source:
        L. Bottou, "Stochastic gradient descent tricks", in "Neural Networks: Tricks of the Trade"
        (2nd ed., 2012), section 4.1.
    """
    if size >= len(X):
        yield X, y, classes
        return
    order = rng.permutation(len(X))
    batch = np.empty((size, X.shape[1]), X.dtype)  # one place for every batch: fresh memory is slow
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X.take(rows, axis=0, out=batch[: len(rows)], mode="clip"), y[rows], classes[rows]


def train_epoch(network: "Network", optimizer: Any, batches: Iterator[Batch]) -> tuple[float, float]:
    """Take a step for each batch; give the mean loss and the accuracy on the way."""
    total, right, n_samples = 0.0, 0, 0
    for X, y, classes in batches:
        a = network.propagate(X)
        loss = network.propagate_back(y)
        if not math.isfinite(loss):
            raise FloatingPointError(f"loss is {loss}")
        optimizer.step(network.theta, network.dtheta)
        total += loss * len(y)
        right += count_right(a, classes)
        n_samples += len(y)
    return total / n_samples, right / n_samples


def train(
    network: "Network",
    X: Array,
    y: Array,
    epochs: int,
    batch_size: int | None,
    optimizer: Any,
    rng: Rng,
    validation_data: tuple[Array, Array] | None,
    verbose: bool,
) -> History:
    """Train a network for some epochs; `Network.fit` says how."""
    history, progress = History(), Progress(epochs, verbose)
    rng = np.random.default_rng(rng)
    A = np.ones((len(X), X.shape[1] + 1), network.theta.dtype)  # a last column of ones, for the biases
    A[:, :-1] = X
    classes, size = classes_of(y), batch_size or len(X)
    optimizer.start(network.theta)
    try:
        for _ in range(epochs):
            loss, accuracy = train_epoch(network, optimizer, mini_batches(A, y, classes, size, rng))
            history.loss.append(loss)
            history.accuracy.append(accuracy)
            if validation_data is not None:
                loss, accuracy = network.evaluate(*validation_data)
                history.validation_loss.append(loss)
                history.validation_accuracy.append(accuracy)
            if verbose:
                progress.epoch(history.line(epochs))
        if not np.isfinite(network.theta).all():
            raise FloatingPointError("a weight is not finite")
    except KeyboardInterrupt:
        history.interrupted = True
    except FloatingPointError as error:
        raise FloatingPointError(why_diverged(error, len(history.loss), X, optimizer)) from None
    finally:
        progress.close()
    if history.interrupted:
        print(f"stopped by Ctrl-C after {len(history.loss)} of {epochs} epochs; the network keeps what it has learnt")
    return history


def why_diverged(error: Exception, done: int, X: Array, optimizer: Any) -> str:
    """Say where a training diverged, and what the cause probably is."""
    largest = float(np.abs(X).max())
    cause = f"lr={optimizer.lr:g} is too large"
    if largest > 10:
        cause = f"X reaches {largest:g}, so scale it (to 0..1, or to mean 0 and deviation 1), or {cause}"
    return f"{error} at epoch {done + 1}: {cause}"
