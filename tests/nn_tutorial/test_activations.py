"""The activation functions and their derivatives."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from nn_tutorial import relu, relu_derivative, sigmoid, sigmoid_derivative, tanh, tanh_derivative
from nn_tutorial.activations import ACTIVATIONS, linear, linear_derivative
from tests.nn_tutorial.strategies import FLOATING, floating, numbers

Function = Callable[[Any], Any]
ALL = (sigmoid, sigmoid_derivative, relu, relu_derivative, tanh, tanh_derivative)
PAIRS = list(ACTIVATIONS.values())
every_function = pytest.mark.parametrize("function", ALL, ids=lambda f: f.__name__)


def near(a: Any, b: Any, dtype: Any, ulps: int = 4) -> bool:
    """Equal to a few roundings of the dtype: each function rounds two or three times, near 1."""
    return bool(np.all(np.abs(np.subtract(a, b, dtype=np.float64)) <= ulps * np.finfo(dtype).eps))


# By hand


def test_sigmoid_by_hand() -> None:
    """At z = ln 3 three parts in four are on, at z = -ln 3 one part in four."""
    # e^(-ln 3) = 1/3;  1 / (1 + 1/3) = 3/4
    assert sigmoid(np.log(3)) == pytest.approx(3 / 4, abs=1e-15)
    # e^(ln 3) = 3;  1 / (1 + 3) = 1/4
    assert sigmoid(-np.log(3)) == pytest.approx(1 / 4, abs=1e-15)
    # e^0 = 1;  1 / (1 + 1) = 1/2, to the last bit
    assert sigmoid(0) == 0.5
    # the values that the chapter prints
    assert [round(float(sigmoid(z)), 3) for z in (5, -5)] == [0.993, 0.007]


def test_sigmoid_derivative_by_hand() -> None:
    """The slope is what is on times what is off."""
    # 3/4 · 1/4 = 3/16
    assert sigmoid_derivative(np.log(3)) == pytest.approx(3 / 16, abs=1e-15)
    # 1/2 · 1/2 = 1/4, the steepest place
    assert sigmoid_derivative(0) == 0.25


def test_relu_by_hand() -> None:
    """What is positive stays, the rest is 0."""
    z = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
    assert relu(z).tolist() == [0, 0, 0, 1, 2]
    assert relu_derivative(z).tolist() == [0, 0, 0, 1, 1]


def test_tanh_by_hand() -> None:
    """At z = ln 2 the two exponentials are 2 and 1/2."""
    # (2 - 1/2) / (2 + 1/2) = (3/2) / (5/2) = 3/5
    assert tanh(np.log(2)) == pytest.approx(3 / 5, abs=1e-15)
    # 1 - (3/5)² = 1 - 9/25 = 16/25
    assert tanh_derivative(np.log(2)) == pytest.approx(16 / 25, abs=1e-15)
    assert tanh(0) == 0
    assert tanh_derivative(0) == 1


# Laws


@given(floating())
def test_sigmoid_of_z_and_of_minus_z_make_one(z: Any) -> None:
    """What is on at z is off at -z."""
    assert near(sigmoid(z) + sigmoid(-z), 1, z.dtype)


@given(numbers(), numbers())
def test_sigmoid_relu_and_tanh_never_fall(a: float, b: float) -> None:
    """More input never gives less output."""
    low, high = min(a, b), max(a, b)
    assert relu(low) <= relu(high)
    # one rounding may tip two equal values
    assert sigmoid(low) <= sigmoid(high) + np.finfo(float).eps
    assert tanh(low) <= tanh(high) + np.finfo(float).eps


@given(floating())
def test_every_function_keeps_to_its_range(z: Any) -> None:
    """Sigmoid stays in 0..1, tanh in -1..1, ReLU at or above 0."""
    assert np.all((sigmoid(z) >= 0) & (sigmoid(z) <= 1))
    assert np.all(np.abs(tanh(z)) <= 1)
    assert np.all(relu(z) >= 0)
    assert np.all((sigmoid_derivative(z) >= 0) & (sigmoid_derivative(z) <= 0.25))
    assert np.all((tanh_derivative(z) >= 0) & (tanh_derivative(z) <= 1))
    assert np.all((relu_derivative(z) == 0) | (relu_derivative(z) == 1))


@given(floating(limit=20))
def test_tanh_is_a_stretched_sigmoid(z: Any) -> None:
    """tanh(z) = 2·σ(2z) - 1."""
    assert near(tanh(z), 2 * sigmoid(2 * z) - 1, z.dtype, ulps=32)  # 2z is rounded before e^(-2z) grows it


@given(floating())
def test_relu_is_z_times_its_slope(z: Any) -> None:
    """ReLU is a line of slope 1 or 0 through the origin."""
    assert np.array_equal(relu(z), z * relu_derivative(z))
    assert np.array_equal(relu(z) - relu(-z), z)


@given(numbers(limit=30))
def test_sigmoid_agrees_with_its_textbook_formula(z: float) -> None:
    """Where e^(-z) does not overflow, the stable form is 1 / (1 + e^(-z))."""
    # e^(-log) loses up to |log| ≤ 30 roundings
    assert float(sigmoid(z)) == pytest.approx(1 / (1 + math.exp(-z)), rel=64 * np.finfo(float).eps, abs=0)


@every_function
@given(z=floating())
def test_a_floating_dtype_and_the_shape_are_kept(function: Function, z: Any) -> None:
    """float32 in, float32 out, in the same shape, and the input unchanged."""
    before = z.tobytes()
    result = function(z)
    assert result.dtype == z.dtype
    assert result.shape == z.shape
    assert z.tobytes() == before


@every_function
@given(z=floating())
def test_each_entry_is_worked_out_alone(function: Function, z: Any) -> None:
    """An entry's result does not depend on its neighbours."""
    one_by_one = [float(function(x)) for x in z.ravel()]
    # the vector loops of NumPy may round the last bit otherwise than its scalar ones
    assert near(function(z).ravel(), one_by_one, z.dtype)


@every_function
@pytest.mark.parametrize("dtype", FLOATING, ids=lambda d: d.__name__)
def test_infinities_give_the_limits_and_nan_stays_nan(function: Function, dtype: Any) -> None:
    """Far out each function has reached its limit; of NaN nothing is known."""
    limits = {
        "sigmoid": (0, 1),
        "sigmoid_derivative": (0, 0),
        "relu": (0, np.inf),
        "relu_derivative": (0, 1),
        "tanh": (-1, 1),
        "tanh_derivative": (0, 0),
    }
    assert tuple(function(np.array([-np.inf, np.inf], dtype))) == limits[function.__name__]
    assert np.isnan(function(dtype("nan")))


# Finite differences


@pytest.mark.parametrize(("function", "derivative"), PAIRS, ids=list(ACTIVATIONS))
@given(z=numbers(limit=15).filter(lambda z: abs(z) > 1e-3))
def test_each_derivative_is_the_slope_of_its_function(function: Function, derivative: Function, z: float) -> None:
    """(f(z + h) - f(z - h)) / 2h comes close to f'(z); 0 is left out, where ReLU has a corner."""
    h = 1e-5
    slope = (function(z + h) - function(z - h)) / (2 * h)
    # truncation h²·f'''/6 ≤ 4e-11; rounding eps·15/h ≤ 4e-10
    assert slope == pytest.approx(float(derivative(z)), abs=1e-9)


# Traps


@every_function
@pytest.mark.parametrize("dtype", FLOATING, ids=lambda d: d.__name__)
def test_nothing_overflows_at_a_thousand(function: Function, dtype: Any) -> None:
    """The sigmoid forms e^1000 at z = -1000, which is more than a float can hold; nobody is troubled with that."""
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        result = function(np.array([-1000, 1000], dtype))
    assert np.all(np.isfinite(result))


@every_function
def test_a_list_counts_as_an_array(function: Function) -> None:
    """Trap: of a list, Python knows no minus, so the sigmoid was the only one to refuse it."""
    assert np.array_equal(function([-1.0, 2.0]), function(np.array([-1.0, 2.0])))  # type: ignore[arg-type]


@every_function
@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.uint64, bool, object], ids=str)
def test_whole_numbers_of_any_kind_are_numbers(function: Function, dtype: Any) -> None:
    """Trap: of bytes, −3 is 253, and e^253 fits no float16, so that the sigmoid of 3 was 0."""
    z = np.array([0, 1]) if dtype is bool else np.array([0, 1, 3])
    assert np.array_equal(function(z.astype(dtype)), function(z.astype(float)))
    assert function(2**70) == function(2.0**70)


@every_function
@pytest.mark.parametrize("z", [1j, "1", None, np.array([None]), 10**400])
def test_what_is_no_number_is_refused(function: Function, z: Any) -> None:
    with pytest.raises(TypeError, match=r"^z: numbers are wanted, given "):
        function(z)


def test_sigmoid_still_sees_very_small_probabilities() -> None:
    """At z = -700 the sigmoid is e^(-700), tiny but not 0."""
    # e^(-700) with an error of up to 700 roundings
    assert float(sigmoid(-700)) == pytest.approx(math.exp(-700), rel=1400 * np.finfo(float).eps, abs=0)


def test_relu_has_slope_zero_at_zero() -> None:
    """At the corner ReLU has no slope; 0 is used, so that blank inputs give no gradient."""
    assert relu_derivative(np.array([0.0, -0.0])).tolist() == [0, 0]


# The table


def test_each_entry_is_named_after_its_function() -> None:
    """And its derivative is the one of that name."""
    for name, (function, derivative) in ACTIVATIONS.items():
        assert function.__name__ == name
        assert derivative.__name__ == f"{name}_derivative"


def test_linear_is_z_with_the_slope_one() -> None:
    """What regression ends in."""
    z = np.array([[-2.0, 3.0]], np.float32)
    assert linear(z) is z
    assert linear_derivative(z).tolist() == [[1, 1]]
    assert linear_derivative(z).dtype == np.float32
