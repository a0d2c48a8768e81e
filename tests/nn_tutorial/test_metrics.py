"""Counting what is right, and what is taken for what."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial.metrics import accuracy, confusion_matrix

PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1)


def test_accuracy_by_hand() -> None:
    """Three of four are right."""
    assert accuracy([0, 1, 2, 2], [0, 1, 2, 0]) == 0.75


def test_confusion_by_hand() -> None:
    """One 2 was taken for a 0: row 2, column 0."""
    C = confusion_matrix([0, 1, 2, 2], [0, 1, 2, 0])
    np.testing.assert_array_equal(C, [[1, 0, 0], [0, 1, 0], [1, 0, 1]])
    assert C.dtype == np.int64


@given(PAIRS, st.integers(5, 7))
def test_rows_count_the_classes_and_the_diagonal_what_is_right(pairs: Any, n_classes: int) -> None:
    y_true, y_pred = np.array(pairs).T
    C = confusion_matrix(y_true, y_pred, n_classes)
    np.testing.assert_array_equal(C.sum(axis=1), np.bincount(y_true, minlength=n_classes))
    np.testing.assert_array_equal(C.sum(axis=0), np.bincount(y_pred, minlength=n_classes))
    assert np.trace(C) / len(pairs) == pytest.approx(accuracy(y_true, y_pred))
    np.testing.assert_array_equal(confusion_matrix(y_pred, y_true, n_classes), C.T)


def test_a_class_that_only_one_side_has_gets_its_row_and_column() -> None:
    assert confusion_matrix([0, 0], [0, 3]).shape == (4, 4)
    assert confusion_matrix([3, 0], [0, 0]).shape == (4, 4)


def test_a_column_of_predictions_is_not_compared_with_every_label() -> None:
    """Trap: (N,) == (N, 1) is an (N, N) table, and its mean looks like an accuracy."""
    with pytest.raises(ValueError, match=r"given shape \(3, 1\); y_pred.ravel\(\) turns the rows into labels"):
        accuracy(np.array([0, 1, 1]), np.array([[0], [1], [1]]))


BAD: list[Any] = [
    ([0, 1], [0], ValueError, "y_pred: one for each row of y_true is wanted (2), given 1"),
    ([0, 1], [0.2, 0.9], ValueError, "y_pred: class labels 0, 1, 2, … are wanted, given 0.2 at index 0"),
    ([0, np.inf], [0, 1], ValueError, "y_true: finite numbers are wanted"),
    ([], [], ValueError, "y_true: at least one label is wanted"),
    (["a"], [0], TypeError, "y_true: numbers are wanted"),
]


@pytest.mark.parametrize("function", [accuracy, confusion_matrix])
@pytest.mark.parametrize(("y_true", "y_pred", "error", "message"), BAD)
def test_wrong_labels(function: Any, y_true: Any, y_pred: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        function(y_true, y_pred)
    assert str(caught.value).startswith(message)


def test_too_few_classes() -> None:
    with pytest.raises(ValueError, match="y_pred: labels 0 to 1 are wanted, since n_classes is 2, given 2 at index 1"):
        confusion_matrix([0, 1], [0, 2], 2)
