"""Moons, circles and spirals lie where their formulas say."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial.toy import make_circles, make_moons, make_spirals

MAKERS: list[Callable[..., Any]] = [make_moons, make_circles, make_spirals]


@given(st.sampled_from(MAKERS), st.integers(2, 50), st.floats(0, 1), st.integers(0, 2**32))
def test_shapes_dtypes_and_sizes_of_classes(make: Any, n: int, noise: float, seed: int) -> None:
    X, y = make(n, noise=noise, rng=seed)
    assert (X.shape, X.dtype, y.shape, y.dtype) == ((n, 2), np.float64, (n,), np.int64)
    assert sorted(np.bincount(y)) == [n // 2, n - n // 2]


@pytest.mark.parametrize("make", MAKERS)
def test_the_same_seed_gives_the_same_points(make: Any) -> None:
    first, again, other = (make(20, noise=0.1, rng=rng) for rng in (3, np.random.default_rng(3), 4))
    np.testing.assert_array_equal(first[0], again[0])
    np.testing.assert_array_equal(first[1], again[1])
    assert not np.array_equal(first[0], other[0])


@pytest.mark.parametrize("make", MAKERS)
def test_the_classes_are_mixed(make: Any) -> None:
    """Trap: without a shuffle the last fifth would be of one class only."""
    _, y = make(100, rng=0)
    assert set(y[80:]) == {0, 1}


def in_order(X: Any) -> Any:
    return X[np.lexsort(np.round(X, 9).T)]


def test_moons_by_hand() -> None:
    """Six points: t is 0, π/2 and π on both moons."""
    X, y = make_moons(6, rng=0)
    np.testing.assert_allclose(in_order(X[y == 0]), in_order(np.array([[1, 0], [0, 1], [-1, 0.0]])), atol=1e-15)
    np.testing.assert_allclose(in_order(X[y == 1]), in_order(np.array([[0, 0.5], [1, -0.5], [2, 0.5]])), atol=1e-15)


def test_circles_by_hand() -> None:
    X, y = make_circles(9, factor=0.5, rng=0)
    np.testing.assert_allclose(np.linalg.norm(X, axis=1), np.where(y == 0, 1, 0.5))
    square = np.array([[1, 0], [0, 1], [-1, 0], [0, -1.0]])
    np.testing.assert_allclose(in_order(X[y == 0]), in_order(square), atol=1e-15)


def test_spirals_by_hand() -> None:
    """Three arms with two points each: r is 1/2 and 1, half a turn and a whole one further."""
    X, y = make_spirals(6, n_classes=3, rng=0)
    for k in range(3):
        outer = np.array([np.cos(2 * np.pi * k / 3), np.sin(2 * np.pi * k / 3)])
        np.testing.assert_allclose(in_order(X[y == k]), in_order(np.array([-outer / 2, outer])), atol=1e-15)


@given(st.integers(1, 6), st.integers(0, 20), st.floats(0.1, 3))
def test_spirals_are_one_arm_turned(n_classes: int, extra: int, turns: float) -> None:
    n = n_classes + extra
    X, y = make_spirals(n, n_classes=n_classes, turns=turns, rng=0)
    assert np.bincount(y).tolist() == [len(part) for part in np.array_split(np.arange(n), n_classes)]
    z = (X[:, 0] + 1j * X[:, 1]) * np.exp(-2j * np.pi * y / n_classes)
    r = np.abs(z)
    np.testing.assert_allclose(z, r * np.exp(2j * np.pi * turns * r), atol=1e-12)
    assert r.min() > 0  # trap: a common centre would be of every class at once


@pytest.mark.parametrize("make", MAKERS)
def test_noise_is_the_standard_deviation(make: Any) -> None:
    """The same seed draws the same numbers: noise 2 moves each point twice as far as noise 1."""
    clean, little, much = (make(4000, noise=noise, rng=0)[0] for noise in (0, 0.1, 0.2))
    np.testing.assert_allclose(much - clean, 2 * (little - clean))
    assert np.std(little - clean) == pytest.approx(0.1, rel=0.05)  # 8000 numbers: 1 % is one sigma


BAD: list[Any] = [
    (make_moons, {"n_samples": 1}, ValueError, "n_samples: at least 2 is wanted, given 1"),
    (make_moons, {"n_samples": 2.5}, TypeError, "n_samples: a positive integer is wanted, given float 2.5"),
    (make_moons, {"noise": -1}, ValueError, "noise: a number of 0 or more is wanted, given int -1"),
    (make_moons, {"noise": True}, TypeError, "noise: a number of 0 or more is wanted, given bool True"),
    (make_moons, {"rng": "a"}, TypeError, "rng: a seed"),
    (make_circles, {"factor": 1}, ValueError, "factor: a number between 0 and 1 is wanted, given int 1"),
    (make_circles, {"factor": 0}, ValueError, "factor: a number between 0 and 1 is wanted, given int 0"),
    (make_spirals, {"n_classes": 0}, ValueError, "n_classes: a positive integer is wanted, given 0"),
    (make_spirals, {"n_classes": 3, "n_samples": 2}, ValueError, "n_samples: at least 3 is wanted, given 2"),
    (make_spirals, {"turns": np.inf}, ValueError, "turns: a positive number is wanted, given float inf"),
]


@pytest.mark.parametrize(("make", "wrong", "error", "message"), BAD)
def test_wrong_arguments(make: Any, wrong: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        make(**wrong)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("noise", [0, 0.0, None, np.int64(0), np.float32(0)])
def test_no_noise_is_no_noise(noise: Any) -> None:
    """Zero of any kind, and scikit-learn's None."""
    assert np.array_equal(make_moons(10, noise=noise, rng=0)[0], make_moons(10, rng=0)[0])
