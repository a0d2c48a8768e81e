"""How good predictions are, counted."""

import numpy as np

from nn_tutorial._checks import check_labels, integer, optional
from nn_tutorial._doors import checked
from nn_tutorial.activations import Integers


@checked(check_labels)
def accuracy(y_true: Integers, y_pred: Integers) -> float:
    """Share of the samples whose class is predicted right.

    Formula:
        accuracy = (number of i with y_pred[i] = y_true[i]) / n_samples

    Args:
        y_true: the classes, shape (n_samples,).
        y_pred: the predicted classes, same shape.

    Returns:
        A float from 0 to 1.

    Raises:
        TypeError: an argument is not numeric.
        ValueError: the shapes differ, or a value is not a class label 0, 1, 2, …

    Source:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep Learning" (2016), section 5.1.2.
    """
    return float(np.mean(y_true == y_pred))


@checked(check_labels, n_classes=optional(integer))
def confusion_matrix(y_true: Integers, y_pred: Integers, n_classes: int | None = None) -> Integers:
    """Count how often each class is predicted as each class.

    Formula:
        C[i, j] = number of samples of class i predicted as class j; the diagonal is what is right

    Args:
        y_true: the classes, shape (n_samples,).
        y_pred: the predicted classes, same shape.
        n_classes: number of rows and columns; the largest label + 1 if None.

    Returns:
        Integers (np.intp), shape (n_classes, n_classes).

    Raises:
        TypeError: a list of labels is not numeric, or `n_classes` not an integer.
        ValueError: the shapes differ, a value is not a class label below n_classes, or `n_classes` is below 1.

    Source:
        C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval" (2008),
        section 14.5.
    """
    K = n_classes or max(y_true.max(), y_pred.max()) + 1
    C = np.zeros((K, K), dtype=np.intp)
    for i, j in zip(y_true, y_pred, strict=True):
        C[i, j] += 1
    return C
