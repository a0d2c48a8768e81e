"""A tensor that remembers how it was made, and so works out every gradient by itself.

An operation tells its result, for each part that went in, how to turn the gradient of the result (dc) into the
gradient of that part (da, db). `backward` follows these notes from the loss back to the leaves; that is all.
"""

import copy
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, Union

import numpy as np

from nn_tutorial._checks import check_backward, check_cross_entropy, check_tensor
from nn_tutorial._doors import checked, explained
from nn_tutorial.activations import Array, Integers, relu, softmax

Operand: TypeAlias = Union["Tensor", Array, float]
Parts: TypeAlias = Sequence[tuple[Operand, Callable[[Any], Any]]]
Operation: TypeAlias = Callable[[Any, Any], "Tensor"]
OPERANDS = "operands: tensors, arrays or finite numbers of one dtype whose shapes broadcast are"


def arrays(*operands: Operand) -> list[Any]:
    """Give the numbers of tensors, and plain numbers and arrays as they are."""
    return [operand.data if isinstance(operand, Tensor) else operand for operand in operands]


def unbroadcast(d: Any, shape: tuple[int, ...]) -> Any:
    """Add up what broadcasting has repeated: the gradient of a part has the shape of that part."""
    while d.ndim > len(shape):
        d = d.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            d = d.sum(axis=axis, keepdims=True)
    return d


def swapped(operation: Operation) -> Operation:
    """Make the operation for a tensor that stands on the right, as in 2 − a or X @ W."""
    return lambda self, other: operation(other, self)


class Tensor:
    """An array that wants a gradient: a parameter, or whatever is computed from one.

    Numbers and arrays take part as constants, such as the data, and no gradient is computed for them. Python's
    numbers take the tensor's dtype; an array must not be wider. A step of training:

        loss = ((X @ W1 + b1).relu() @ W2 + b2).cross_entropy(labels)
        loss.backward()
        optimizer.step([p.data for p in parameters], [p.grad for p in parameters])
        for p in parameters: p.grad = None

    Formula:
        dL/da = Σ dL/dc · dc/da over all c that were made from a

    Args:
        data: numbers of any shape; a floating array is not copied, integers become float64.
        parts: what a result was made from, each part with its share of the gradient; a leaf has none.

    Attributes:
        data: the array; that of a leaf may be changed in place between two graphs (nobody notices a change between
            the operations and backward, which then gives the gradients of a mixture), that of a result not at all.
            `a.data == b.data` compares two; `a == b` asks whether a and b are the same object.
        grad: of a leaf, after backward, an array of the same shape; else None. Another tensor may hold the same
            array, so put a new one in its place rather than change it.

    Raises:
        TypeError: `data` is not numeric, or of a floating dtype other than float32 and float64; or in an operation,
            an operand is, or is a list, or two tensors differ in dtype.
        ValueError: a value of `data`, or a plain number in an operation, is not finite; `data` is empty; or in an
            operation, shapes do not fit.

    Source:
        A. G. Baydin, B. A. Pearlmutter, A. A. Radul and J. M. Siskind, "Automatic differentiation in machine
        learning: a survey", JMLR 18 (2018), section 3.2.
    """

    __array_priority__ = 99  # NumPy leaves array + tensor to __radd__

    @checked(check_tensor)
    def __init__(self, data: Any, parts: Parts = ()) -> None:
        self.data: Any = np.asarray(data)
        self.grad: Any = None
        self.parts: Any = []
        for part, share in parts:
            if isinstance(part, Tensor):
                self.parts.append((part, share))
        self.depth: int = 1 + max((part.depth for part, _ in self.parts), default=-1)

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise TypeError("operations of the tensor, or its data, are wanted, given a Tensor as an array")

    def __array_function__(self, function: Any, *_: Any) -> Any:
        return self.shape if function is np.shape else self.__array__()

    def __repr__(self) -> str:
        return f"Tensor({self.data})"

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of data."""
        return self.data.shape  # type: ignore[no-any-return]

    def history(self) -> list["Tensor"]:
        """List this tensor and all that it was made from, the deepest first."""
        found, seen = [self], {self}
        for tensor in found:  # the list grows while it is read
            for part, _ in tensor.parts or ():
                if part not in seen:
                    seen.add(part)
                    found.append(part)
        return sorted(found, key=lambda tensor: -tensor.depth)

    @checked(check_backward)
    def backward(self) -> None:
        """Add the gradient of this number to the `grad` of each of its leaves.

        The graph is used up by that: what is in between keeps neither its gradient nor its parts.

        Formula:
            dL/da = Σ dL/dc · dc/da, once every c that was made from a has its own dL/dc

        Raises:
            ValueError: the tensor is more than one number, or not finite, or backward has gone through a part of the
                graph before; no gradient has changed then.

        Source:
            D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
            back-propagating errors", Nature 323 (1986), 533–536.
        """
        gradients: dict[Tensor, Any] = {self: np.ones_like(self.data)}
        for tensor in self.history():
            dc = gradients.pop(tensor)
            if tensor.parts == []:
                tensor.grad = dc if tensor.grad is None else tensor.grad + dc
                continue
            for part, share in tensor.parts:
                da = unbroadcast(share(dc), part.shape)
                gradients[part] = gradients[part] + da if part in gradients else da
            tensor.parts = None  # used up; a leaf has an empty list

    # Arithmetic

    @explained(OPERANDS)
    def __add__(self, other: Operand) -> "Tensor":
        """c = a + b: da = dc, db = dc."""
        a, b = arrays(self, other)
        shares = [(self, lambda dc: dc), (other, lambda dc: dc)]
        return Tensor(a + b, shares)

    @explained(OPERANDS)
    def __sub__(self, other: Operand) -> "Tensor":
        """c = a − b: da = dc, db = −dc."""
        a, b = arrays(self, other)
        shares = [(self, lambda dc: dc), (other, lambda dc: -dc)]
        return Tensor(a - b, shares)

    @explained(OPERANDS)
    def __mul__(self, other: Operand) -> "Tensor":
        """c = a · b: da = dc · b, db = dc · a."""
        a, b = arrays(self, other)
        shares = [(self, lambda dc: dc * b), (other, lambda dc: dc * a)]
        return Tensor(a * b, shares)

    @explained(OPERANDS)
    def __truediv__(self, other: Operand) -> "Tensor":
        """c = a / b: da = dc / b, db = −dc · a / b²."""
        a, b = arrays(self, other)
        shares = [(self, lambda dc: dc / b), (other, lambda dc: -dc * a / b**2)]
        return Tensor(a / b, shares)

    @explained(OPERANDS)
    def __pow__(self, other: Operand) -> "Tensor":
        """c = aᵇ: da = dc · b · aᵇ⁻¹, db = dc · aᵇ · log a."""
        a, b = arrays(self, other)
        c = a**b
        of_a = (self, lambda dc: dc * b * a ** (b - (b != 0)))  # where b is 0, the slope is 0, even at a = 0
        of_b = (other, lambda dc: dc * c * np.log(a + (a == 0), dtype=c.dtype))  # and so where a is 0
        return Tensor(c, [of_a, of_b])

    @explained("operands: tensors or arrays of shapes (…, m, k) and (…, k, n) are")
    def __matmul__(self, other: Operand) -> "Tensor":
        """C = A·B: dA = dC·Bᵀ, dB = Aᵀ·dC, in the last two axes."""
        a, b = arrays(self, other)
        aT, bT = a.mT, b.mT
        shares = [(self, lambda dc: dc @ bT), (other, lambda dc: aT @ dc)]
        return Tensor(a @ b, shares)

    def __neg__(self) -> "Tensor":
        """c = −a: da = −dc."""
        return Tensor(-self.data, [(self, lambda dc: -dc)])

    __radd__, __rsub__, __rmul__ = swapped(__add__), swapped(__sub__), swapped(__mul__)
    __rtruediv__, __rpow__, __rmatmul__ = swapped(__truediv__), swapped(__pow__), swapped(__matmul__)

    def exp(self) -> "Tensor":
        """c = eᵃ: da = dc · c."""
        c = np.exp(self.data)
        return Tensor(c, [(self, lambda dc: dc * c)])

    def log(self) -> "Tensor":
        """c = log a: da = dc / a."""
        a = self.data
        return Tensor(np.log(a), [(self, lambda dc: dc / a)])

    def tanh(self) -> "Tensor":
        """c = tanh a: da = dc · (1 − c²)."""
        c = np.tanh(self.data)
        return Tensor(c, [(self, lambda dc: dc * (1 - c**2))])

    def relu(self) -> "Tensor":
        """c = max(0, a): da = dc where c > 0, else 0."""
        c = relu(self.data)
        return Tensor(c, [(self, lambda dc: dc * np.sign(c))])

    # Shapes and indices

    @explained("axis: an axis of the tensor, several as a tuple, or None is")
    def sum(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> "Tensor":
        """c = Σ a, over all entries or along axes: da = dc for each term.

        Args:
            axis: an axis, or several as a tuple; None takes all.
            keepdims: keep these axes, with size 1.
        """
        a = self.data
        c = a.sum(axis=axis, keepdims=True)
        shares = [(self, lambda dc: np.broadcast_to(dc.reshape(c.shape), a.shape))]
        return Tensor(c if keepdims else c.squeeze(axis), shares)

    def mean(self, axis: int | tuple[int, ...] | None = None, keepdims: bool = False) -> "Tensor":
        """c = Σ a / n, over all entries or along axes.

        Args:
            axis: an axis, or several as a tuple; None takes all.
            keepdims: keep these axes, with size 1.
        """
        c = self.sum(axis, keepdims)
        n: float = self.data.size / c.data.size
        return c / n

    @explained("shape: sizes whose product is the number of entries, one of them −1 if you like, are")
    def reshape(self, *shape: int) -> "Tensor":
        """c = the same numbers in another shape: da = dc in the shape of a.

        Args:
            *shape: the size of each axis; one may be −1, for whatever is left.
        """
        a = self.data
        return Tensor(a.reshape(*shape), [(self, lambda dc: dc.reshape(a.shape))])

    @explained("axes: each axis of the tensor once, without brackets, or none, is")
    def transpose(self, *axes: int) -> "Tensor":
        """c = a with its axes in another order, reversed if none is given.

        da = dc with the axes put back.

        Args:
            *axes: the old place of each axis, in the new order.
        """
        back = np.argsort([axis % self.data.ndim for axis in axes])
        c = self.data.transpose(*axes)
        return Tensor(c, [(self, lambda dc: dc.transpose(*back))])

    @property
    def T(self) -> "Tensor":
        """The axes in reverse order; for a matrix, rows become columns."""
        return self.transpose()

    def __getitem__(self, index: Any) -> "Tensor":
        """c = a[index]: da = 0, plus dc for each place that the index names."""
        a, index = self.data, copy.deepcopy(index)

        def share(dc: Any) -> Any:
            da = np.zeros_like(a)
            np.add.at(da, index, dc)
            return da

        return Tensor(a[index], [(self, share)])

    # Softmax and cross-entropy

    def softmax(self) -> "Tensor":
        """c = softmax(a), row by row: da = c · (dc − Σ dc · c over the row)."""
        c = softmax(self.data)

        def share(dc: Any) -> Any:
            return c * (dc - (dc * c).sum(axis=-1, keepdims=True))

        return Tensor(c, [(self, share)])

    @checked(check_cross_entropy)
    def cross_entropy(self, labels: Integers) -> "Tensor":
        """L = −Σ y · log(softmax(z)) / n: dz = dL · (softmax(z) − y) / n.

        y has a one-hot row for each label.

        Args:
            labels: the right class of each row, integers 0, 1, 2, …, shape (n,); the tensor holds scores z, shape
                (n, n_classes).

        Raises:
            TypeError: `labels` is not numeric.
            ValueError: the shapes are others, or a label is not a whole number below n_classes.

        Source:
            C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), equations 4.108 and 4.109.
        """
        n, n_classes = self.shape
        y = np.eye(n_classes, dtype=self.data.dtype)[labels]
        z = self.data - self.data.max(axis=1, keepdims=True)
        log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        loss = (y * -log_p).sum() / n
        return Tensor(loss, [(self, lambda dL: dL * (np.exp(log_p) - y) / n)])
