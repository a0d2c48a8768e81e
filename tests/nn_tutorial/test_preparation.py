"""Splitting, standardizing and encoding: no sample lost, none seen too early."""

import inspect
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial.preparation import Standardizer, one_hot, train_test_split
from tests.nn_tutorial.strategies import NOT_FINITE, NOT_NUMBERS, rows

X = np.array([[1.0, 10.0], [2.0, 10.0], [3.0, 40.0]])


# train_test_split


@given(st.integers(2, 60), st.floats(0.01, 0.99), st.integers(0, 2**32))
def test_each_sample_is_in_one_part_with_its_target(n: int, share: float, seed: int) -> None:
    n_test = int(np.ceil(round(n * share, 9)))
    if n_test == n:
        return
    X = np.arange(2 * n).reshape(n, 2)
    X_train, X_test, y_train, y_test = train_test_split(X, 10 * np.arange(n), test_size=share, rng=seed)
    assert (len(X_train), len(X_test)) == (n - n_test, n_test)
    np.testing.assert_array_equal(np.sort(np.r_[X_train[:, 0], X_test[:, 0]]), X[:, 0])
    np.testing.assert_array_equal(y_train, 5 * X_train[:, 0])
    np.testing.assert_array_equal(y_test, 5 * X_test[:, 0])


@pytest.mark.parametrize(
    ("test_size", "n_test"), [(0.2, 20), (0.07, 7), (0.29, 29), (0.001, 1), (30, 30), (1, 1), (99, 99)]
)
def test_a_share_or_a_number(test_size: float, n_test: int) -> None:
    """Trap: 0.07 · 100 is 7.000000000000001, which must not become 8."""
    assert len(train_test_split(np.arange(100), np.arange(100), test_size=test_size, rng=0)[1]) == n_test


@pytest.mark.parametrize("test_size", [0.07, 0.29, 0.2, np.float32(0.07), 7])
def test_the_page_shows_the_split_that_runs(test_size: Any) -> None:
    """The body without its check counts as the function does: pages show it so."""
    shown: Any = inspect.unwrap(train_test_split)
    X = np.arange(100)
    sizes = [len(split(X, X, test_size=test_size, rng=0)[1]) for split in (shown, train_test_split)]
    assert sizes[0] == sizes[1]


def test_a_quarter_is_the_default_as_in_scikit_learn() -> None:
    assert len(train_test_split(np.arange(100), np.arange(100))[1]) == 25


def test_the_same_seed_gives_the_same_split() -> None:
    splits = [train_test_split(np.arange(50), np.arange(50), rng=rng)[1] for rng in (1, np.random.default_rng(1), 2)]
    np.testing.assert_array_equal(splits[0], splits[1])
    assert not np.array_equal(splits[0], splits[2])


def test_dtypes_and_axes_are_kept_and_the_parts_are_copies() -> None:
    images, y = np.zeros((4, 2, 2), np.uint8), np.zeros((4, 3), np.float32)
    X_train, X_test, y_train, y_test = train_test_split(images, y, rng=0)
    assert (X_train.shape, y_train.shape) == ((3, 2, 2), (3, 3))
    assert [X_test.dtype, y_test.dtype] == [np.uint8, np.float32]
    X_train[:] = 1
    assert not images.any()


def test_lists_are_taken() -> None:
    assert [len(part) for part in train_test_split([[1], [2], [3]], [0, 1, 0], test_size=1)] == [2, 1, 2, 1]


SIZE = "test_size: a share (0.2) or a number of samples (30), with at least one sample in either part, is wanted, given"
SPLIT_BAD: list[Any] = [
    ({"y": [1, 2]}, ValueError, "y: one for each row of X is wanted (3), given 2"),
    ({"X": [[1], [np.nan], [2]]}, ValueError, "X: finite numbers are wanted, given nan at index (1, 0)"),
    ({"X": 3}, ValueError, "X: at least one row is wanted, given shape ()"),
    ({"X": []}, ValueError, "X: at least one row is wanted, given shape (0,)"),
    *[({"test_size": size}, ValueError, f"{SIZE} {size} of 3 samples") for size in (0, 3, 0.9, 0.0, 1.0, np.nan)],
    ({"test_size": True}, TypeError, f"{SIZE} bool True"),
    ({"test_size": None}, TypeError, f"{SIZE} NoneType None"),
    (
        {"rng": -1},
        ValueError,
        "rng: a seed (an integer of at least 0), a numpy.random.Generator or None is wanted, given -1",
    ),
    *[({"X": bad}, TypeError, "X: numbers are wanted") for bad in NOT_NUMBERS],
]


@pytest.mark.parametrize(("wrong", "error", "message"), SPLIT_BAD)
def test_wrong_splits(wrong: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        train_test_split(**({"X": X, "y": [0, 1, 0]} | wrong))
    assert str(caught.value).startswith(message)


# Standardizer


def test_standardize_by_hand() -> None:
    """Column 1: mean 2, deviation sqrt(2/3). Column 2: mean 20, deviation sqrt(600/3)."""
    standardizer = Standardizer().fit(X)
    np.testing.assert_allclose(standardizer.mean, [2, 20])
    np.testing.assert_allclose(standardizer.scale, [np.sqrt(2 / 3), np.sqrt(200)])
    np.testing.assert_allclose(standardizer.transform([[2 + np.sqrt(2 / 3), 0]]), [[1, -np.sqrt(2)]])


@given(rows(6, 3, limit=1000))
def test_training_data_gets_mean_0_and_deviation_1(X: Any) -> None:
    X = np.round(X, 3)  # columns that differ by less than rounding have no meaningful deviation
    Z = Standardizer().fit_transform(X)
    constant = X.min(axis=0) == X.max(axis=0)
    np.testing.assert_allclose(Z.mean(axis=0), 0, atol=1e-9)
    np.testing.assert_allclose(Z.std(axis=0), np.where(constant, 0, 1), atol=1e-6)


def test_test_data_does_not_move_the_scale() -> None:
    """The leak: fitted on all rows, the training rows would not be where they belong."""
    standardizer = Standardizer().fit(X)
    before = standardizer.mean.tobytes() + standardizer.scale.tobytes()
    standardizer.transform(1000 * X)
    assert standardizer.mean.tobytes() + standardizer.scale.tobytes() == before


@pytest.mark.parametrize("value", [0.0, 0.1, 1 / 3, 1e-300, -1e200, 7])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_constant_column_becomes_zeros(value: float, dtype: Any) -> None:
    """Trap: the deviation of ten times 0.1 comes out as 1e-17, not 0; dividing by it gives ±1."""
    if np.isinf(dtype(min(max(value, -1e38), 1e38))) or (dtype is np.float32 and abs(value) > 1e38):
        return
    Z = Standardizer().fit_transform(np.full((10, 1), value, dtype))
    np.testing.assert_array_equal(Z, 0)


def test_numbers_whose_squares_fit_no_float_are_refused() -> None:
    """Trap: their deviation would be infinite, and all of them 0."""
    with pytest.raises(
        ValueError, match=r"X: numbers below 5e\+138 are wanted, whose squares fit float64, given 1e\+200"
    ):
        Standardizer().fit([[1e200], [-1e200]])


def test_a_column_too_narrow_for_a_deviation_is_left_finite() -> None:
    assert np.isfinite(Standardizer().fit_transform(np.array([[1e-200], [2e-200]]))).all()


def test_a_constant_column_keeps_its_units_in_other_data() -> None:
    assert Standardizer().fit(np.full((3, 1), 5.0)).transform(np.array([[7.0]])) == 2


@pytest.mark.parametrize(
    ("given_dtype", "wanted"), [(np.float32, np.float32), (np.float64, np.float64), (np.uint8, np.float64)]
)
def test_dtypes(given_dtype: Any, wanted: Any) -> None:
    assert Standardizer().fit_transform(X.astype(given_dtype)).dtype == wanted


def test_float32_is_measured_in_float64() -> None:
    """Trap: summed in float32, a hundred thousand values around 1000 are off in the third digit."""
    X = (1000 + np.random.default_rng(0).standard_normal((100_000, 1))).astype(np.float32)
    Z = Standardizer().fit_transform(X).astype(np.float64)
    assert abs(Z.mean()) < 1e-7
    assert Z.std() == pytest.approx(1, abs=1e-5)


def test_float32_far_from_zero_keeps_its_mean() -> None:
    """Trap: at 1e8 the numbers of float32 are 8 apart, and a mean between two of them would be rounded to one."""
    X = np.array([[1e8], [1e8 + 8]], np.float32)
    Z = Standardizer().fit_transform(X)
    assert Z.tolist() == [[-1], [1]]
    assert Z.dtype == np.float32


STANDARDIZER_BAD: list[Any] = [
    ([1.0, 2.0], ValueError, "X: shape (n_samples, n_features) is wanted, given (2,)"),
    (np.empty((2, 0)), ValueError, "X: shape (n_samples, n_features) is wanted, given (2, 0)"),
    (np.empty((0, 2)), ValueError, "X: at least one row is wanted, given shape (0, 2)"),
    *[([[bad]], ValueError, "X: finite numbers are wanted") for bad in NOT_FINITE],
    *[(bad, TypeError, "X: numbers are wanted") for bad in NOT_NUMBERS],
]


@pytest.mark.parametrize("method", ["fit", "fit_transform"])
@pytest.mark.parametrize(("wrong", "error", "message"), STANDARDIZER_BAD)
def test_wrong_training_data_changes_nothing(method: str, wrong: Any, error: type[Exception], message: str) -> None:
    standardizer = Standardizer()
    with pytest.raises(error) as caught:
        getattr(standardizer, method)(wrong)
    assert str(caught.value).startswith(message)
    assert vars(standardizer) == {}


def test_transform_before_fit() -> None:
    with pytest.raises(ValueError, match=r"X: fit\(X\) with the training data is wanted first"):
        Standardizer().transform(X)


def test_transform_of_other_columns() -> None:
    with pytest.raises(ValueError, match=r"X: shape \(n_samples, 2\) is wanted, .* seen by fit is 2, given \(3, 1\)"):
        Standardizer().fit(X).transform(X[:, :1])


# one_hot


def test_one_hot_by_hand() -> None:
    Y = one_hot([2, 0, 1, 2])
    np.testing.assert_array_equal(Y, [[0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]])
    assert Y.dtype == np.float64


@given(st.lists(st.integers(0, 9), min_size=1), st.integers(10, 12))
def test_argmax_takes_one_hot_back(y: Any, n_classes: int) -> None:
    Y = one_hot(y, n_classes)
    assert Y.shape == (len(y), n_classes)
    np.testing.assert_array_equal(Y.argmax(axis=1), y)
    np.testing.assert_array_equal(Y.sum(axis=1), 1)


ONE_HOT_BAD: list[Any] = [
    ([0.5], None, ValueError, "y: class labels 0, 1, 2, … are wanted, given 0.5 at index 0"),
    ([0, -1], None, ValueError, "y: class labels 0, 1, 2, … are wanted, given -1 at index 1"),
    ([0, 3], 3, ValueError, "y: labels 0 to 2 are wanted, since n_classes is 3, given 3 at index 1"),
    ([[0], [1]], None, ValueError, "y: class labels of shape (n_samples,) are wanted, given shape (2, 1); y.ravel()"),
    ([[0, 1]], None, ValueError, "y: class labels of shape (n_samples,) are wanted, given shape (1, 2); np.argmax(y"),
    ([], None, ValueError, "y: at least one label is wanted"),
    ([np.nan], None, ValueError, "y: finite numbers are wanted"),
    ([0], 0, ValueError, "n_classes: a positive integer is wanted, given 0"),
    ([0], 2.0, TypeError, "n_classes: a positive integer is wanted, given float 2.0"),
    (["a"], None, TypeError, "y: numbers are wanted"),
]


@pytest.mark.parametrize(("y", "n_classes", "error", "message"), ONE_HOT_BAD)
def test_wrong_labels(y: Any, n_classes: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        one_hot(y, n_classes)
    assert str(caught.value).startswith(message)
