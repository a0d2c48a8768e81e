"""What a training leaves behind and says on its way: its history, its lines, and why it has run away."""

import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from nn_tutorial._checks import TOO_LARGE, max_abs
from nn_tutorial.activations import Array


@dataclass(repr=False)
class History:
    """What each epoch of a training gave, one entry an epoch.

    Attributes:
        loss: mean loss over the samples, each measured in its batch, before the step.
        accuracy: share of them that was right; nan where the outputs are quantities, not classes.
        validation_loss: loss on the validation data after the epoch; empty without such data.
        validation_accuracy: accuracy there.
        interrupted: whether Ctrl-C ended the training.
    """

    loss: list[float] = field(default_factory=list)
    accuracy: list[float] = field(default_factory=list)
    validation_loss: list[float] = field(default_factory=list)
    validation_accuracy: list[float] = field(default_factory=list)
    interrupted: bool = False

    def __repr__(self) -> str:
        return f"History({len(self.loss)} epochs" + (f", loss {self.loss[-1]:.4f})" if self.loss else ")")

    def add(self, loss: float, accuracy: float, validation: Sequence[float] = ()) -> None:
        """Add an epoch.

        Args:
            loss: its loss.
            accuracy: its accuracy.
            validation: loss and accuracy on the validation data, if there are any.
        """
        self.loss.append(loss)
        self.accuracy.append(accuracy)
        if validation:
            self.validation_loss.append(validation[0])
            self.validation_accuracy.append(validation[1])

    def line(self, epochs: int) -> str:
        """Say how the last epoch went, or that Ctrl-C ended the training.

        Args:
            epochs: how many there are to be, for "epoch 3/20".

        Returns:
            Its number, loss and accuracy, and those of the validation data if there are any, in one line.
        """
        if self.interrupted:
            done = f"stopped by Ctrl-C after {len(self.loss)} of {epochs} epochs"
            return f"{done}; the network keeps what it has learnt"
        text = f"epoch {len(self.loss):{len(str(epochs))}}/{epochs}"
        parts = [("", self.loss, self.accuracy), ("val. ", self.validation_loss, self.validation_accuracy)]
        for name, loss, accuracy in parts:
            if loss:
                text += f"  {name}loss {loss[-1]:.4f}"
                text += "" if math.isnan(accuracy[-1]) else f"  accuracy {accuracy[-1]:.4f}"
        return text


def show(line: str) -> None:
    """Print a line, where there is a standard output that is open."""
    with suppress(ValueError):
        print(line)


def stop_if_diverged(found: float | list[Array], epoch: int, X: Array, optimizer: Any) -> None:
    """Raise an error that says where a training diverged, and why: at a loss that is not finite, or a huge weight."""
    if isinstance(found, list):
        huge = [size for size in map(max_abs, found) if not size < TOO_LARGE]  # nan is not, either
        what = f"a weight has reached {huge[0]:g}" if huge else ""
    else:
        what = "" if math.isfinite(found) else f"loss is {found}"
    if what:
        size, cause = max_abs(X), f"lr={optimizer.lr:g} is too large"
        if size > 10:
            cause = f"X reaches {size:g}, so scale it (to 0..1, or to mean 0 and deviation 1), or {cause}"
        raise FloatingPointError(f"{what} at epoch {epoch}: {cause}")
