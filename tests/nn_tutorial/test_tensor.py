"""A tensor: what each operation hands back, what adds up, and what is refused."""

import math
import weakref
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from nn_tutorial import SGD, Adam, Network, Tensor, Value, load_iris
from tests.nn_tutorial.tensor_gradients import distance

RNG = np.random.default_rng(0)
INDEX, LABELS = np.array([2, 0, 2, 2]), np.array([1, 0, 3])


def some(*shape: int, low: float = -2.0) -> Any:
    """Numbers away from 0, where ReLU has its corner and 1 / a its pole."""
    a = RNG.uniform(low, 2, shape)
    return a + np.where(a < 0, -0.5, 0.5)


# By hand


def test_a_chain_by_hand() -> None:
    """L = (3a + b)², at a = 1 and b = 2: dL/da = 2·5·3, dL/db = 2·5."""
    a, b = Tensor(1.0), Tensor(2.0)
    loss = (3 * a + b) ** 2
    loss.backward()
    assert (float(loss.data), float(a.grad), float(b.grad)) == (25, 30, 10)


def test_a_matrix_product_by_hand() -> None:
    """dA = dC·Bᵀ has the shape of A, and dB = Aᵀ·dC that of B."""
    A, B = Tensor([[1, 2, 3], [4, 5, 6]]), Tensor([[1, 0], [0, 1], [2, 2]])
    (A @ B).sum().backward()
    # dC is all ones: each row of dA has the row sums of B, each column of dB the column sums of A
    assert A.grad.tolist() == [[1, 1, 4], [1, 1, 4]]
    assert B.grad.tolist() == [[5, 5], [7, 7], [9, 9]]


def test_cross_entropy_by_hand() -> None:
    """Two equal scores: the loss is log 2, and the gradient (1/2 − 1, 1/2)."""
    z = Tensor([[7.0, 7.0]])
    loss = z.cross_entropy([0])
    loss.backward()
    assert float(loss.data) == pytest.approx(math.log(2))
    assert z.grad.tolist() == [[-0.5, 0.5]]


def test_huge_scores_do_not_overflow() -> None:
    """The largest score of a row is subtracted first."""
    z = Tensor([[1000.0, 0.0], [-1000.0, 1000.0]])
    loss = z.cross_entropy([1, 1])
    loss.backward()
    assert float(loss.data) == 500
    assert z.grad.tolist() == [[0.5, -0.5], [0, 0]]


# Finite differences


OPERATIONS: dict[str, tuple[Any, ...]] = {
    "a + b": (lambda a, b: a + b, some(2, 3), some(2, 3)),
    "a + row": (lambda a, b: a + b, some(4, 3), some(1, 3)),
    "a + numbers": (lambda a: 2 + a + np.ones(3), some(2, 3)),
    "a - b": (lambda a, b: a - b, some(2, 1, 3), some(4, 1)),
    "array - a": (lambda a: np.ones((4, 2, 3)) - a, some(2, 3)),
    "a * b": (lambda a, b: a * b, some(2, 3), some(3)),
    "number * a": (lambda a: 3 * a, some(2, 3)),
    "a / b": (lambda a, b: a / b, some(2, 3), some(2, 1)),
    "number / a": (lambda a: 1 / a, some(2, 3)),
    "a ** 3": (lambda a: a**3, some(2, 3)),
    "a ** -0.5": (lambda a: a**-0.5, some(2, 3, low=0)),
    "a ** b": (lambda a, b: a**b, some(2, 3, low=0), some(3)),
    "number ** a": (lambda a: 2**a, some(2, 3)),
    "A @ B": (lambda a, b: a @ b, some(2, 3), some(3, 4)),
    "array @ B": (lambda b: RNG_FREE @ b, some(3, 4)),
    "A @ array": (lambda a: a @ RNG_FREE, some(4, 2)),
    "batches @ B": (lambda a, b: a @ b, some(2, 5, 4, 3), some(3, 2)),
    "batches @ batches": (lambda a, b: a @ b, some(2, 1, 4, 3), some(5, 3, 2)),
    "-a": (lambda a: -a, some(2, 3)),
    "exp": (lambda a: a.exp(), some(2, 3)),
    "log": (lambda a: a.log(), some(2, 3, low=0)),
    "tanh": (lambda a: a.tanh(), some(2, 3)),
    "relu": (lambda a: a.relu(), some(4, 5)),
    "sum": (lambda a: a.sum(), some(2, 3)),
    "sum(0)": (lambda a: a.sum(0), some(2, 3, 1)),
    "sum(-1, keepdims)": (lambda a: a.sum(-1, keepdims=True), some(2, 3)),
    "sum((0, 2))": (lambda a: a.sum((0, 2)), some(2, 3, 4)),
    "mean": (lambda a: a.mean(), some(2, 3)),
    "mean(1)": (lambda a: a.mean(1), some(2, 3)),
    "mean((0, 1), keepdims)": (lambda a: a.mean((0, 1), keepdims=True), some(2, 3, 4)),
    "reshape": (lambda a: a.reshape(3, -1), some(2, 3, 2)),
    "reshape(shape)": (lambda a: a.reshape((6,)), some(2, 3)),
    "transpose": (lambda a: a.transpose(), some(2, 3, 4)),
    "transpose(1, -1, 0)": (lambda a: a.transpose(1, -1, 0), some(2, 3, 4)),
    "T": (lambda a: a.T, some(2, 3)),
    "a[1]": (lambda a: a[1], some(2, 3)),
    "a[1, 2]": (lambda a: a[1, 2], some(2, 3)),
    "a[:, ::-2]": (lambda a: a[:, ::-2], some(2, 3)),
    "a[None, ..., 0]": (lambda a: a[None, ..., 0], some(2, 3)),
    "a[index]": (lambda a: a[INDEX], some(3, 2)),
    "a[index, index]": (lambda a: a[INDEX, INDEX], some(3, 3)),
    "a[mask]": (lambda a: a[np.eye(3, dtype=bool)], some(3, 3)),
    "softmax": (lambda a: a.softmax(), some(2, 3, 4)),
    "cross_entropy": (lambda a: a.cross_entropy(LABELS), some(3, 4)),
    "a + a": (lambda a: a + a, some(2, 3)),
    "diamond": (lambda a: a.tanh() * (a.exp() + a), some(2, 3)),
}
RNG_FREE = np.arange(6.0).reshape(2, 3)


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_agrees_with_finite_differences(name: str) -> None:
    """In float64 a right gradient is 1e-8 away at most: rounding and the curve's own bend."""
    assert distance(*OPERATIONS[name]) <= 1e-8


def test_a_batch_of_scores_has_no_special_case() -> None:
    """One sample, one class: the loss is 0 whatever the score, and so is its gradient."""
    z = Tensor([[3.0]])
    z.cross_entropy([0]).backward()
    assert z.grad.tolist() == [[0]]


def test_values_are_those_of_numpy() -> None:
    """A gradient check cannot tell exp from exp + 1."""
    a, b = some(2, 3, low=0), some(2, 3)
    x, y = Tensor(a), Tensor(b)
    for ours, theirs in [
        (2 - x, 2 - a), (-x, -a), (x.exp(), np.exp(a)), (x.log(), np.log(a)), (y.tanh(), np.tanh(b)), (y.relu(), np.maximum(b, 0)),
    ]:  # fmt: skip
        assert ours.shape == np.shape(theirs)
        assert np.allclose(ours.data, theirs, rtol=1e-15, atol=0)


# Laws


@given(arrays_of.arrays(np.float64, (3, 4), elements=st.floats(-9, 9)), st.floats(-9, 9))
def test_softmax_does_not_change_when_a_constant_is_added(z: Any, c: float) -> None:
    """And so the gradients of a row of scores have the sum 0."""
    tensor = Tensor(z)
    assert np.allclose((tensor + c).softmax().data, tensor.softmax().data)
    tensor.cross_entropy([0, 1, 3]).backward()
    assert np.allclose(tensor.grad.sum(axis=1), 0)


@pytest.mark.parametrize("name", [name for name in OPERATIONS if "array" not in name and "numbers" not in name])
def test_float32_stays_float32(name: str) -> None:
    """The result, and every gradient; plain numbers do not widen it, and an array of float64 would be refused."""
    make, *data = OPERATIONS[name]
    narrow = [Tensor(a.astype(np.float32)) for a in data]
    result = make(*narrow)
    result.sum().backward()
    assert {array.dtype for array in (result.data, *(leaf.grad for leaf in narrow))} == {np.dtype(np.float32)}


def test_gradients_of_leaves_add_up_and_the_others_are_dropped() -> None:
    """Two losses, one after the other, are their sum; what lies between has no gradient to keep."""
    a = Tensor([1.0, 2.0])
    for n in (1, 2):
        middle = a * 3
        middle.sum().backward()
        assert a.grad.tolist() == [3 * n, 3 * n]
        assert middle.grad is None


def test_constants_and_data_get_no_gradient() -> None:
    """The widest product of a network, dX = dz·Wᵀ, is never computed."""
    X = np.ones((2, 3))
    z = X @ Tensor(np.ones((3, 1)))
    assert len(z.parts) == 1
    assert (2 * z).parts[0][0] is z
    assert len((z - X[:, :1]).parts) == 1


def test_a_graph_gives_its_memory_back() -> None:
    """Once backward has gone through, no array in between is kept, even while the loss is."""
    a = Tensor(np.ones(3))
    middle = a * 2
    array = weakref.ref(middle)
    loss = middle.exp().sum()
    del middle
    assert array() is not None
    loss.backward()
    assert array() is None


def test_a_chain_of_ten_thousand_operations_works() -> None:
    """Nothing calls itself, forward, backward or at the end."""
    a = Tensor(1.0)
    total = a
    for _ in range(10_000):
        total = total + 1
    total.backward()
    assert (float(total.data), float(a.grad)) == (10_001, 1)
    for _ in range(10_000):
        total = total * 1  # and never goes backward
    del total


def test_the_order_of_a_graph_is_always_the_same() -> None:
    """A tensor comes before its parts, and equal programs add in equal order, so that they print equal digits."""
    a, b = Tensor(1.0), Tensor(2.0)
    product = a * b
    total = a + product
    assert total.history() == [total, product, a, b]


@pytest.mark.parametrize("optimizer", [SGD(0.1), SGD(0.1, 0.9), Adam(0.01)], ids=repr)
def test_a_hundred_steps_are_those_of_network(optimizer: Any) -> None:
    """Iris, 4-16-8-3: the same weights as from the gradients that were derived by hand, up to rounding."""
    X, labels, _ = load_iris()
    network = Network([4, 16, 8, 3], rng=0)
    parameters = [Tensor(p.copy()) for p in network.parameters]
    W1, b1, W2, b2, W3, b3 = parameters
    network.fit(X, labels, epochs=100, optimizer=optimizer, verbose=False)
    optimizer.start()
    for _ in range(100):
        hidden = ((X @ W1 + b1).relu() @ W2 + b2).relu()
        (hidden @ W3 + b3).cross_entropy(labels).backward()
        optimizer.step([p.data for p in parameters], [p.grad for p in parameters])
        for p in parameters:
            p.grad = None
    differences = [np.abs(p.data - q).max() for p, q in zip(parameters, network.parameters, strict=True)]
    assert max(differences) <= 1e-12


# Traps


def test_relu_has_slope_zero_in_its_corner() -> None:
    """By convention, as in the rest of the package."""
    a = Tensor([-1.0, 0.0, 2.0])
    a.relu().sum().backward()
    assert a.grad.tolist() == [0, 0, 1]


@pytest.mark.parametrize("b", [0.0, 1.0, 2.0])
def test_a_power_of_zero_has_the_slopes_of_pytorch(b: float) -> None:
    """b · 0ᵇ⁻¹ and 0ᵇ · log 0 are 0 there, where a is 0 and b is 0 or more, but 1 for a¹; float32 stays as it is."""
    for kind in (np.float32, np.float64):
        base, exponent, both = Tensor(kind(0)), Tensor(kind(b)), (Tensor(kind(0)), Tensor(kind(b)))
        for power in (base**b, 0.0**exponent, both[0] ** both[1]):
            power.backward()
        assert [float(t.grad) for t in (base, exponent, *both)] == [b == 1, 0, b == 1, 0]
        assert {t.grad.dtype for t in (base, exponent, *both)} == {np.dtype(kind)}


def test_two_tensors_may_hold_one_gradient_and_none_is_changed_in_place() -> None:
    """a + b hands both the same array; the next backward makes new ones."""
    a, b = Tensor([1.0]), Tensor([2.0])
    (a + b).sum().backward()
    kept = a.grad
    (a * 5).sum().backward()
    assert (kept.tolist(), a.grad.tolist(), b.grad.tolist()) == ([1], [6], [1])
    # L = (a + b) + 5a, where both a and b are handed the very array of dL/d(a + b), and a then gets 5 more
    a, b = Tensor(1.0), Tensor(2.0)
    ((a + b) + a * 5).backward()
    assert (float(a.grad), float(b.grad)) == (6, 1)


def test_a_floating_array_is_not_copied() -> None:
    """So parameters can be views of one long vector, and an optimizer moves the arrays themselves."""
    theta = np.zeros(3)
    a = Tensor(theta[1:])
    SGD(1.0).step([a.data], [np.ones(2)])
    assert theta.tolist() == [0, -1, -1]
    assert Tensor([1, 2]).data.dtype == np.float64
    read_only = np.broadcast_to(np.float64(1), 3)
    assert Tensor(read_only).data is read_only


def test_a_tensor_says_what_it_is() -> None:
    """Its numbers, and its shape."""
    assert repr(Tensor([1.0, 2.0])) == "Tensor([1. 2.])"
    assert Tensor([[1.0, 2.0]]).shape == (1, 2)


# Refused, before anything has changed

A = Tensor(np.ones((2, 3)))
NARROW = Tensor(np.ones((2, 3), np.float32))
BROADCAST = "^operands: tensors, arrays or finite numbers of one dtype whose shapes broadcast are wanted, given "
MATRICES = r"^operands: tensors or arrays of shapes \(…, m, k\) and \(…, k, n\) are wanted, given "
AXES = "^axes: each axis of the tensor once, without brackets, or none, is wanted, given "


@pytest.mark.parametrize(
    ("act", "error", "message"),
    [
        (lambda: A + np.ones((2, 4)), ValueError, BROADCAST + r"a Tensor .* \(2, 3\), an array of float64 of shape \(2, 4\) \(operands could"),
        (lambda: np.ones(4) * A, ValueError, BROADCAST + r"an array .* \(4,\), a Tensor of float64 of shape \(2, 3\) \(operands could"),
        (lambda: A @ A, ValueError, MATRICES + r"a Tensor of float64 of shape \(2, 3\), a Tensor of float64 of shape \(2, 3\)"),
        (lambda: A @ np.ones(3), ValueError, MATRICES + r"a Tensor .* \(2, 3\), an array of float64 of shape \(3,\)"),
        (lambda: [[1.0, 2.0]] @ A, TypeError, MATRICES + r"list \[\[1.0, 2.0\]\], a Tensor"),
        (lambda: A @ 2, TypeError, MATRICES + "a Tensor .*, int 2 "),
        (lambda: np.ones((2, 1, 3)) @ Tensor(np.ones((3, 3, 1))), ValueError, MATRICES + r"an array .* \(2, 1, 3\), a Tensor .* \(3, 3, 1\)"),
        (lambda: A + None, TypeError, BROADCAST + "a Tensor .*, NoneType None "),
        (lambda: "1" * A, TypeError, BROADCAST + "str '1', a Tensor"),
        (lambda: NARROW + A, TypeError, BROADCAST + "a Tensor of float32 .*, a Tensor of float64 .* \\(float32 became float64"),
        (lambda: NARROW / np.ones(3), TypeError, r"array.astype\(np.float32\) or float\(number\) helps"),
        (lambda: A + Value(2.0), TypeError, BROADCAST + r"a Tensor .*, Value\(2.0\) "),
        (lambda: Value(2.0) * A, TypeError, r"operands: Values \(Value\(2.0\) makes one of 2.0\) are wanted, given Value\(2.0\), a Tensor of float64"),
        (lambda: A ** [1, 2, 3], TypeError, BROADCAST + r"a Tensor .*, list \[1, 2, 3\] \(must be real number, not list\)"),
        (lambda: (1, 2, 3) * A, TypeError, BROADCAST + r"tuple \(1, 2, 3\), a Tensor"),
        (lambda: A * math.nan, ValueError, BROADCAST + "a Tensor .*, float nan "),
        (lambda: np.float64(-np.inf) - A, ValueError, BROADCAST + ".*-inf.*, a Tensor"),
        (lambda: (A * np.full(3, np.inf)).sum().backward(), ValueError, "backward: a finite number is wanted, given inf; an operand"),
        (lambda: A.transpose((1, 0)), TypeError, AXES + r"a Tensor .*, tuple \(1, 0\)"),
        (lambda: A.transpose(None), TypeError, AXES + r"a Tensor .*, NoneType None"),
        (lambda: A.transpose(0, 2), ValueError, AXES + r"a Tensor .*, int 0, int 2 \(axis 2 is out of bounds"),
        (lambda: A.sum().transpose(0), ValueError, AXES + r"a Tensor of float64 of shape \(\), int 0"),
        (lambda: A.sum().backward(1.0), TypeError, r"Tensor.backward\(\) is wanted, given float 1.0 \(too many positional arguments\)"),
        (lambda: Tensor(np.ones((0, 3))), ValueError, r"data: at least one number is wanted, given shape \(0, 3\)"),
        (lambda: A * np.ma.MaskedArray(np.ones(3), mask=[1, 0, 0]), TypeError, BROADCAST + "a Tensor .*, a MaskedArray of float64"),
        (lambda: A.cross_entropy(np.ma.MaskedArray([0, 1], mask=[1, 0])), TypeError, "labels: an array without a mask is wanted"),
        (lambda: A * 1j, TypeError, BROADCAST + "a Tensor .*, complex 1j"),
        (lambda: Tensor("x"), TypeError, "data: numbers are wanted, given str 'x'"),
        (lambda: Tensor(A), TypeError, "data: numbers are wanted, given a Tensor"),
        (lambda: Tensor(np.ones(2, np.float16)), TypeError, "data: np.float32 or np.float64 is wanted, given an array of float16"),
        (lambda: Tensor([1.0, np.nan]), ValueError, r"data: finite numbers are wanted, given nan at index \(1,\)"),
        (lambda: A.backward(), ValueError, r"backward: one number is wanted, given shape \(2, 3\); sum\(\) or mean\(\) makes one"),
        (lambda: A.cross_entropy([0, 3]), ValueError, "labels: labels 0 to 2 are wanted, .* 3 columns, given 3 at index 1"),
        (lambda: A.cross_entropy(np.array([0, -1])), ValueError, "labels: labels 0 to 2 are wanted, .* 3 columns, given -1 at index 1"),
        (lambda: A.cross_entropy([0, 0.5]), ValueError, "labels: labels 0 to 2 .* given 0.5 at index 1"),
        (lambda: A.cross_entropy([0]), ValueError, r"labels: one for each row is wanted \(2\), given 1"),
        (lambda: A.cross_entropy([[0], [1]]), ValueError, r"labels: class labels of shape \(n_samples,\) are wanted"),
        (lambda: A[0].cross_entropy([0]), ValueError, r"cross_entropy: scores of shape \(n, n_classes\) are wanted, given \(3,\)"),
        (lambda: A.cross_entropy(None), TypeError, "labels: numbers are wanted, given NoneType None"),
        (lambda: A.sum(2), ValueError, r"axis: .* is wanted, given a Tensor .* \(2, 3\), int 2 \(axis 2 is out of bounds"),
        (lambda: A.sum(axis=0.5), TypeError, r"axis: .* is wanted, given a Tensor .* \(2, 3\), axis=float 0.5 "),
        (lambda: A.mean([0]), TypeError, r"axis: .* is wanted, given a Tensor .* \(2, 3\), list \[0\]"),
        (lambda: A.reshape(4, 2), ValueError, r"shape: sizes .* are wanted, given a Tensor .* \(2, 3\), int 4, int 2 "),
        (lambda: A.reshape(2.0, 3), TypeError, r"shape: sizes .* are wanted, given a Tensor .* \(2, 3\), float 2.0, int 3 "),
        (lambda: A.reshape(-1, -1), ValueError, r"shape: sizes .* one of them −1 if you like, are wanted, .* int -1, int -1 "),
        (lambda: A[5], IndexError, "index 5 is out of bounds for axis 0 with size 2"),
        (lambda: np.exp(A), TypeError, "^operations of the tensor, or its data, are wanted, given a Tensor as an array$"),
        (lambda: np.maximum(0, A), TypeError, "^operations of the tensor, or its data, are wanted"),
        (lambda: np.mean(A), TypeError, "^operations of the tensor, or its data, are wanted"),
        (lambda: np.sum(A, axis=0), TypeError, "^operations of the tensor, or its data, are wanted"),
        (lambda: np.dot(np.ones((3, 2)), A), TypeError, "^operations of the tensor, or its data, are wanted, given a Tensor as"),
        (lambda: np.argmax(A), TypeError, "^operations of the tensor, or its data, are wanted"),
        (lambda: A.cross_entropy(Tensor([0, 1])), TypeError, "labels: numbers are wanted, given a Tensor of float64"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(act: Any, error: Any, message: str) -> None:
    """The error says what was given and what is wanted, and no gradient has changed."""
    with pytest.raises(error, match=message):
        act()
    assert A.grad is None
    assert A.data.tolist() == [[1] * 3] * 2


def test_an_array_leaves_every_operation_to_the_tensor() -> None:
    """Also `array += tensor`, which makes a tensor and leaves the array as it is, and with an array of another kind."""
    a, data = Tensor([1.0, 2.0]), np.ones(2)
    results = [
        data + a,
        data - a,
        data * a,
        data / a,
        data**a,
        np.ones((1, 2)) @ Tensor(np.ones((2, 1))),
        np.float64(2) * a,
    ]
    total = data
    total += a
    assert {type(each) for each in [*results, total]} == {Tensor}
    assert data.tolist() == [1, 1]
    with pytest.raises(TypeError, match=r"\(operands: plain arrays are wanted, given a MaskedArray"):
        np.ma.MaskedArray([1.0, 2.0]) + a
    assert np.shape(a) == (2,)


def test_a_page_shows_how_an_index_is_kept() -> None:
    """The method itself copies it, not a check that pages leave out."""
    assert not hasattr(Tensor.__getitem__, "__wrapped__")


@pytest.mark.parametrize("index", [np.array([0, 1]), [0, 1], (slice(None), [0, 1])], ids=["array", "list", "columns"])
def test_an_index_that_changes_after_its_use_changes_nothing(index: Any) -> None:
    """A batch's numbers are often written into the same array."""
    x = Tensor([[1.0, 2.0], [3.0, 4.0]])
    loss = x[index].sum()
    changing = index[1] if isinstance(index, tuple) else index
    changing[0] = 1
    loss.backward()
    assert x.grad.tolist() == [[1, 1], [1, 1]]


def test_one_graph_goes_backward_once() -> None:
    """Its arrays are gone by then; a second time, or a part that two losses share, is refused."""
    a = Tensor([1.0])
    shared = a * 2
    first, second = shared.sum(), (shared * a).sum()
    first.backward()
    for used in (first, second):
        with pytest.raises(ValueError, match="backward: a new graph is wanted, given one used up; compute the loss"):
            used.backward()
    assert a.grad.tolist() == [2]


def test_nobody_writes_into_a_result() -> None:
    """It belongs to a graph."""
    result = A * 2
    with pytest.raises(ValueError, match="read-only"):
        result.data += 1


def test_an_operation_that_hands_its_array_on_leaves_the_leaf_open() -> None:
    """Such as dropout that is turned off, written by a reader."""
    leaf = Tensor([1.0, 2.0])
    Tensor(leaf.data, [(leaf, lambda dc: dc)]).sum().backward()
    SGD(lr=1.0).step([leaf.data], [leaf.grad])
    assert leaf.data.tolist() == [0, 1]
