"""A value: its slopes by hand, by finite differences, and beside the nine lines of Part 1."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial import NeuralNetwork, Tensor, Value

NUMBERS = st.floats(-2, 2)


# By hand


def test_a_chain_by_hand() -> None:
    """L = (3a + b)², at a = 1 and b = 2: dL/da = 2·5·3, dL/db = 2·5."""
    a, b = Value(1.0), Value(2.0)
    inner = Value(3.0) * a + b
    loss = inner * inner
    loss.backward()
    assert (loss.data, a.grad, b.grad) == (25, 30, 10)


def test_a_value_that_is_used_twice_gets_both_gradients() -> None:
    """The slope of a + a is 2, and that of a · a is 2a."""
    a = Value(3.0)
    (a + a).backward()
    assert a.grad == 2
    b = Value(3.0)
    (b * b).backward()
    assert b.grad == 6


def test_the_slope_of_the_sigmoid_at_zero() -> None:
    a = Value(0.0)
    a.sigmoid().backward()
    assert a.grad == 0.25


# Laws


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_slopes_agree_with_finite_differences(numbers: tuple[float, ...]) -> None:
    """In a graph with a diamond: a number reaches the end by a short way and by a long one."""

    def total(a: Any, b: Any, c: Any) -> Any:
        inner = (a * b + c).sigmoid()
        return inner * a + inner * inner

    leaves = [Value(number) for number in numbers]
    total(*leaves).backward()
    for n, leaf in enumerate(leaves):
        up, down = ([Value(x + eps * (i == n)) for i, x in enumerate(numbers)] for eps in (1e-5, -1e-5))
        assert leaf.grad == pytest.approx((total(*up).data - total(*down).data) / 2e-5, abs=1e-8)


def test_a_network_gets_the_slopes_of_the_nine_lines() -> None:
    """All thirteen of the 2-3-1 network, on XOR."""
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    network = NeuralNetwork(2, 3, 1, rng=42)
    W1, b1, W2, b2 = ([[Value(float(w)) for w in row] for row in p] for p in vars(network).values() if np.ndim(p) == 2)
    loss = Value(0.0)
    for sample, target in zip(X, y, strict=True):
        z2 = b2[0][0]
        for j in range(3):
            hidden = W1[0][j] * Value(sample[0]) + W1[1][j] * Value(sample[1]) + b1[0][j]
            z2 = z2 + hidden.sigmoid() * W2[j][0]
        error = z2.sigmoid() + Value(-target[0])
        loss = loss + error * error * Value(1 / len(X))
    loss.backward()
    network.forward(X)
    wanted = network.backward(y)
    assert loss.data == pytest.approx(network.loss(y))
    for values, gradient in zip((W1, b1, W2, b2), wanted, strict=True):
        np.testing.assert_allclose([[value.grad for value in row] for row in values], gradient, atol=1e-15)


def test_a_long_chain_needs_no_recursion() -> None:
    value = start = Value(1.0)
    for _ in range(10_000):
        value = value + start
    value.backward()
    assert start.grad == 10_001


# Traps


def test_a_second_backward_adds_more_than_the_first() -> None:
    """Gradients in between add up too: c = a·b has 1 and then 2, so a gets 5 and then 10 more."""
    a, b = Value(3.0), Value(5.0)
    c = a * b
    d = c + Value(1.0)
    d.backward()
    d.backward()
    assert (c.grad, a.grad) == (2, 15)


@pytest.mark.parametrize("other", [2.0, np.ones(2), None, Tensor(1.0), Tensor([1.0, 2.0])])
def test_only_values_take_part(other: Any) -> None:
    for operation in (Value.__add__, Value.__mul__):
        with pytest.raises(TypeError, match=r"^operands: Values \(Value\(2.0\) makes one of 2.0\) are wanted, given "):
            operation(Value(1.0), other)


def test_a_value_of_ones_own_kind_takes_part() -> None:
    """A class that is made from Value is one."""

    class Named(Value):
        pass

    a, b = Named(2.0), Value(3.0)
    c = a * b + a
    c.backward()
    assert (c.data, a.grad, b.grad) == (8, 4, 2)


@pytest.mark.parametrize("data", ["1", None, np.ones(2), True])
def test_a_value_holds_one_number(data: Any) -> None:
    with pytest.raises(TypeError, match=r"^data: one number is wanted, given "):
        Value(data)


def test_a_value_holds_what_a_float_holds() -> None:
    """Trap: a power of ten with 400 digits came in, and np.exp failed on it."""
    for make in (lambda: Value(10**400), lambda: Value(10**200) * Value(10**200)):
        with pytest.raises(TypeError, match="data: one number is wanted, given int 1000000"):
            make()
    a = Value(2**70)  # which NumPy keeps as an object
    a.sigmoid().backward()
    assert (a.sigmoid().data, a.grad) == (1, 0)


@pytest.mark.parametrize("kind", [Value, Tensor])
def test_a_value_is_found_among_others_of_the_same_number(kind: Any) -> None:
    """Trap: an error at == came out of `part not in found` and `waiting.remove(value)`, too, as programs of Page 3 have them."""
    a, b, c = kind(2.0), kind(2.0), kind(2.0)
    found = [a, b]
    assert (found.index(b), found.count(b), {a: 1, b: 2}[b]) == (1, 1, 2)
    assert (b in found, c in found, c in {a, b}, a == b, a != b) == (True, False, False, False, True)
    found.remove(b)
    assert found == [a]


@pytest.mark.parametrize(("number", "wanted"), [(-1000.0, 0), (1000.0, 1)])
def test_far_out_the_sigmoid_is_flat(number: float, wanted: float) -> None:
    """And says nothing of a power that is too large, as the function `sigmoid` says nothing."""
    a = Value(number)
    c = a.sigmoid()
    c.backward()
    assert (c.data, a.grad) == (wanted, 0)


def test_it_shows_its_number() -> None:
    assert repr(Value(-1.5)) == "Value(-1.5)"
