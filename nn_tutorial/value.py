"""A number that remembers how it was made: the whole idea of automatic differentiation, one number at a time."""

from collections.abc import Sequence
from typing import Any

from nn_tutorial._checks import a_number, of_values
from nn_tutorial._doors import checked, explained
from nn_tutorial.activations import sigmoid

OPERANDS = "operands: Values (Value(2.0) makes one of 2.0) are"


class Value:
    """A number that knows what it was made from, and its slope for each of these parts.

        a, b = Value(3.0), Value(-1.0)
        c = a * b + a
        c.backward()  # a.grad is 0.0, b.grad is 3.0

    Formula:
        dL/da = Σ dL/dc · dc/da over all c that were made from a

    Args:
        data: a number.
        parts: what it was made from, as pairs: a value, and the slope of this one for it; empty for a leaf.

    Attributes:
        data: the number. `a.data == b.data` compares two; `a == b` asks whether a and b are the same object.
        grad: the slope of the value whose `backward` was called, for this one; 0.0 before. Nothing clears it: the
            `backward` of another graph adds to it, and a second one of the same graph too much.
        depth: 0 for a leaf, else one more than the deepest of its parts.

    Raises:
        TypeError: `data` is not a number that a float holds; or in an operation, the other is no Value.

    Source:
        D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by back-propagating errors",
        Nature 323 (1986), 533–536.
    """

    @checked(data=a_number, parts=of_values)
    def __init__(self, data: float, parts: Sequence[tuple["Value", float]] = ()) -> None:
        self.data: Any = data
        self.parts = parts
        self.grad = 0.0
        self.depth: int = 1 + max((part.depth for part, _ in parts), default=-1)

    def __repr__(self) -> str:
        return f"Value({self.data})"

    @explained(OPERANDS)
    def __add__(self, other: "Value") -> "Value":
        """c = a + b: both slopes are 1."""
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    @explained(OPERANDS)
    def __mul__(self, other: "Value") -> "Value":
        """c = a · b: the slope for each is the other."""
        slopes = [(self, other.data), (other, self.data)]
        return Value(self.data * other.data, slopes)

    def sigmoid(self) -> "Value":
        """c = σ(a): the slope is c · (1 − c)."""
        c: Any = sigmoid(self.data)
        return Value(c, [(self, c * (1 - c))])

    def history(self) -> list["Value"]:
        """List this value and all that it was made from, the deepest first."""
        found, seen = [self], {self}
        for value in found:  # the list grows while it is read
            for part, _ in value.parts:
                if part not in seen:
                    seen.add(part)
                    found.append(part)
        return sorted(found, key=lambda value: -value.depth)

    def backward(self) -> None:
        """Work out the `grad` of all that this value was made from.

        Formula:
            dL/da = Σ dL/dc · dc/da, once every c that was made from a has its own dL/dc
        """
        self.grad = 1.0
        for value in self.history():
            for part, slope in value.parts:
                part.grad += slope * value.grad
