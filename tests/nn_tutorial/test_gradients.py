"""The gradient check, which is itself checked: a referee that never whistles is of no use."""

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial import Tensor, gradient_check, relu_derivative, sigmoid, sigmoid_derivative
from tests.nn_tutorial.strategies import NOT_NUMBERS, rows

seeds = st.integers(0, 2**32 - 1)


def quadratic(seed: int, shape: Any = (3, 2)) -> tuple[Callable[[], float], Any, Any]:
    """(loss, w, gradient) of Σ c·w², whose gradient 2·c·w is known without any network."""
    rng = np.random.default_rng(seed)
    c, w = rng.uniform(1, 2, shape), rng.uniform(1, 2, shape)
    return lambda: float(np.sum(c * w**2)), w, 2 * c * w


# By hand


def test_a_parabola_by_hand() -> None:
    """The slope of w² at 3 is 6."""
    w = np.array([3.0])
    # ((3 + 0.5)² - (3 - 0.5)²) / (2 · 0.5) = 12.25 - 6.25 = 6, without any rounding
    assert gradient_check(lambda: w[0] ** 2, w, np.array([6.0]), eps=0.5) == 0
    # |7 - 6| / (7 + 6) = 1/13
    assert gradient_check(lambda: w[0] ** 2, w, np.array([7.0]), eps=0.5) == pytest.approx(1 / 13)


def test_two_parameters_by_hand() -> None:
    """The distance is taken over all entries at once, as between two points."""
    w = np.array([[1.0, 2.0]])

    def loss() -> float:
        return float(3 * w[0, 0] + 4 * w[0, 1])

    # numeric = (3, 4), of length 5; gradient = (0, 0), of length 0; distance 5;  5 / (0 + 5) = 1
    assert gradient_check(loss, w, np.zeros((1, 2)), eps=0.5) == 1
    # gradient = (3, 0), of length 3; distance 4;  4 / (3 + 5) = 1/2
    assert gradient_check(loss, w, np.array([[3.0, 0.0]]), eps=0.5) == 0.5


# Laws


@given(seeds, st.sampled_from([(), (1,), (4,), (2, 3), (2, 1, 2), (0,), (0, 3)]))
def test_a_right_gradient_passes_in_any_shape(seed: int, shape: Any) -> None:
    """Each entry of the parameter has its own finite difference."""
    loss, w, gradient = quadratic(seed, shape)
    result = gradient_check(loss, w, gradient)
    assert type(result) is float
    assert result < 1e-9


@given(seeds)
def test_the_parameter_is_put_back_to_the_last_bit(seed: int) -> None:
    """The check moves the parameter, and leaves it as it was."""
    loss, w, gradient = quadratic(seed)
    before, judged = w.tobytes(), gradient.tobytes()
    gradient_check(loss, w, gradient)
    assert w.tobytes() == before
    assert gradient.tobytes() == judged


@given(seeds, st.integers(0, 12))
def test_the_parameter_is_put_back_even_when_the_loss_fails(seed: int, calls: int) -> None:
    """An error in the middle must not leave a weight moved by ε."""
    _, w, gradient = quadratic(seed)
    before, left = w.tobytes(), iter(range(min(calls, 11)))

    def loss() -> float:
        if next(left, None) is None:
            raise RuntimeError("the loss failed")
        return 0.0

    with pytest.raises(RuntimeError, match="the loss failed"):
        gradient_check(loss, w, gradient)
    assert w.tobytes() == before


def test_a_view_moves_the_array_that_the_loss_reads() -> None:
    """A part of a larger array can be checked, and only that part is moved."""
    w = np.arange(12.0).reshape(3, 4)
    assert gradient_check(lambda: float(np.sum(w**2)), w[::2, 1:3], 2 * w[::2, 1:3]) < 1e-9
    assert w.tolist() == np.arange(12.0).reshape(3, 4).tolist()


def test_a_parameter_may_be_its_own_gradient() -> None:
    """The gradient of ½·Σw² is w itself, the very same array."""
    w = np.array([1.0, -2.0, 3.0])
    assert gradient_check(lambda: float(0.5 * np.sum(w**2)), w, w) < 1e-9


def test_a_flat_loss_has_gradient_zero() -> None:
    """Where both gradients are zero they agree."""
    w = np.ones(3)
    assert gradient_check(lambda: 5.0, w, np.zeros(3)) == 0


def test_float32_is_coarser_and_wants_a_larger_step() -> None:
    """Seven digits instead of sixteen: with ε = 1e-2 a right gradient is still told from a wrong one."""
    w = np.array([1.0, 2.0], np.float32)

    def loss() -> Any:
        return np.sum(w**2)

    assert gradient_check(loss, w, 2 * w, eps=1e-2) < 1e-4
    assert gradient_check(loss, w, 3 * w, eps=1e-2) > 0.1


# Finite differences


@given(seeds, rows(4, 2))
def test_a_logistic_neuron_passes(seed: int, X: Any) -> None:
    """The chain rule through σ agrees with the finite difference."""
    rng = np.random.default_rng(seed)
    w = rng.normal(size=(2, 1))
    y = rng.uniform(size=(4, 1))

    def loss() -> float:
        return float(np.sum((sigmoid(X @ w) - y) ** 2 + w.sum()))

    z = X @ w
    gradient = X.T @ (2 * (sigmoid(z) - y) * sigmoid_derivative(z)) + len(X)
    assert gradient_check(loss, w, gradient) < 1e-7


def test_the_error_is_u_shaped_in_eps() -> None:
    """A large step cuts the curve short, a tiny one drowns in rounding; 1e-5 lies between."""
    w = np.array([0.5])
    gradient = sigmoid_derivative(w)

    def error(eps: float) -> float:
        return gradient_check(lambda: sigmoid(w)[0], w, gradient, eps=eps)

    assert error(1e-5) < 1e-9
    assert error(1e-1) > 1e-5  # truncation, eps²·f'''/6f' by Taylor
    assert error(1e-14) > 1e-5  # rounding, 1e-16 / 1e-14


# Traps: the check must be able to fail


@given(seeds, st.sampled_from([-1, 0, 2, 50]))
def test_a_gradient_k_times_too_large_is_seen(seed: int, k: int) -> None:
    """‖k·g - g‖ / (|k| + 1)‖g‖ = |k - 1| / (|k| + 1): a flipped sign or a forgotten mean shows at once."""
    loss, w, gradient = quadratic(seed)
    assert gradient_check(loss, w, k * gradient) == pytest.approx(abs(k - 1) / (abs(k) + 1))


@given(seeds, st.integers(0, 5))
def test_one_wrong_entry_in_six_is_seen(seed: int, place: int) -> None:
    """One entry left out is enough to fail."""
    loss, w, gradient = quadratic(seed)
    gradient.flat[place] = 0
    assert gradient_check(loss, w, gradient) > 1e-2


def test_a_transposed_gradient_is_seen() -> None:
    """A square gradient turned round has the right shape and the wrong numbers."""
    loss, w, gradient = quadratic(0, (3, 3))
    assert gradient_check(loss, w, gradient.T.copy()) > 1e-2


def test_relu_slope_one_at_zero_is_seen() -> None:
    """At the corner the difference is ½: the check says so, whatever the convention."""
    w = np.array([0.0])
    # (ReLU(ε) - ReLU(-ε)) / 2ε = 1/2;  |0 - 1/2| / (0 + 1/2) = 1
    assert gradient_check(lambda: max(0.0, w[0]), w, relu_derivative(w)) == 1


@pytest.mark.parametrize("check", [gradient_check, inspect.unwrap(gradient_check)], ids=["checked", "shown"])
def test_a_loss_that_is_not_finite_is_no_agreement(check: Any) -> None:
    """NaN compares as false with everything: without care it would pass as a perfect gradient."""
    w = np.ones(2)
    assert np.isnan(check(lambda: float("nan"), w, np.ones(2)))
    assert check(lambda: 5.0, w, np.zeros(2)) == 0
    assert w.tolist() == [1, 1]


def test_a_loss_that_is_not_one_number_is_refused() -> None:
    """A loss per sample is not a loss yet: the mean is missing."""
    w = np.ones(2)
    with pytest.raises(
        ValueError, match=r"loss: .* a number is wanted, given one that returns an array .* shape \(2,\)"
    ):
        gradient_check(lambda: w**2, w, 2 * w)
    with pytest.raises(ValueError, match="a number is wanted, given one that returns NoneType None"):
        gradient_check(lambda: None, w, 2 * w)
    assert w.tolist() == [1, 1]


@pytest.mark.parametrize(
    ("changed", "error", "message"),
    [
        (
            {"parameter": [1.0, 2.0]},
            TypeError,
            r"parameter: a NumPy array of float32 or float64 is wanted.* given list",
        ),
        ({"parameter": np.arange(2)}, TypeError, r"parameter: a NumPy array .* given an array of int64 of"),
        ({"parameter": np.array([1, np.nan])}, ValueError, r"parameter: finite .* given nan at index \(1,\)"),
        ({"gradient": [1.0, 2.0, 3.0]}, ValueError, r"gradient: .* shape \(2,\) are wanted, given .* of shape \(3,\)"),
        ({"gradient": [[1.0, 2.0]]}, ValueError, r"gradient: .* shape \(2,\) are wanted, given .* of shape \(1, 2\)"),
        ({"gradient": 1.0}, ValueError, r"gradient: .* shape \(2,\) are wanted, given .* of shape \(\)"),
        ({"gradient": [1.0, np.inf]}, ValueError, r"gradient: finite .* given inf at index \(1,\)"),
        *[
            ({"gradient": bad}, TypeError, f"gradient: numbers are wanted, given {type(bad).__name__}")
            for bad in NOT_NUMBERS
        ],
        (
            {"parameter": np.broadcast_to(1.0, 2)},
            ValueError,
            "parameter: a writeable array is wanted, given a read-only one",
        ),
        ({"eps": 0}, ValueError, r"eps: a positive number is wanted, given int 0"),
        ({"eps": -1e-5}, ValueError, r"eps: a positive number is wanted, given float -1e-05"),
        ({"eps": "small"}, TypeError, r"eps: a positive number is wanted, given str 'small'"),
    ],
)
def test_bad_arguments_are_named(changed: Any, error: type[Exception], message: str) -> None:
    """The error says which argument, what was given and what is wanted."""
    w = np.ones(2)
    arguments: Any = {"loss": lambda: 0.0, "parameter": w, "gradient": np.zeros(2)}
    with pytest.raises(error, match=message):
        gradient_check(**{**arguments, **changed})
    assert w.tolist() == [1, 1]


@pytest.mark.parametrize(
    ("loss", "gradient", "name"), [(1e300, 0.0, "loss"), (np.inf, 0.0, "loss"), (0.0, 1e200, "gradient")]
)
def test_what_has_no_square_is_refused(loss: float, gradient: float, name: str) -> None:
    """Trap: the length of such a gradient is infinity, and the distance nan, though the loss is a number."""
    w = np.ones(2)
    with pytest.raises(ValueError, match=rf"^{name}: numbers below 5e\+138 are wanted, whose squares fit float64"):
        gradient_check(lambda: loss, w, np.full(2, gradient))
    with pytest.raises(
        ValueError, match=r"^loss: a function that returns a number is wanted, given one that returns int 1000000"
    ):
        gradient_check(lambda: 10**400, w, w)
    w = np.ones(1)
    assert gradient_check(lambda: float(4e138 * (w[0] - 1)), w, np.array([4e138])) < 1e-9


def test_a_gradient_of_whole_numbers_is_judged_as_any_other() -> None:
    w = np.ones(2)
    assert gradient_check(lambda: float(w.sum()), w, np.array([1, 1])) < 1e-9


def test_the_loss_is_a_function_not_its_value() -> None:
    with pytest.raises(TypeError, match="loss: a function without arguments is wanted"):
        gradient_check(0.5, np.ones(2), np.ones(2))  # type: ignore[arg-type]


def test_a_loss_that_is_a_tensor_is_told_of_its_data() -> None:
    w = Tensor([1.0, 2.0])
    with pytest.raises(ValueError, match=r"a number is wanted, given one that returns a Tensor .*; its data is one"):
        gradient_check(lambda: (w * w).sum(), w.data, 2 * w.data)  # type: ignore[arg-type, return-value]
    assert gradient_check(lambda: (w * w).sum().data, w.data, 2 * w.data) < 1e-9
