"""The iris flowers are Fisher's, unchanged."""

import hashlib
from importlib.resources import files

import numpy as np

from nn_tutorial.iris import load_iris


def test_shapes_and_dtypes_are_those_of_the_docstring() -> None:
    X, y, names = load_iris()
    assert (X.shape, y.shape) == ((150, 4), (150,))
    assert [X.dtype, y.dtype] == [np.float64, np.int64]
    assert names == ("setosa", "versicolor", "virginica")


def test_there_are_fifty_flowers_of_each_species() -> None:
    _, y, _ = load_iris()
    np.testing.assert_array_equal(y, np.repeat([0, 1, 2], 50))


def test_the_numbers_are_fishers() -> None:
    """Means as printed in Fisher's table; flowers 35 and 38 are those that the UCI copy has wrong."""
    X, _, _ = load_iris()
    np.testing.assert_allclose(X[:50].mean(axis=0), [5.006, 3.428, 1.462, 0.246])
    np.testing.assert_allclose(X[50:100].mean(axis=0), [5.936, 2.770, 4.260, 1.326])
    np.testing.assert_allclose(X[100:].mean(axis=0), [6.588, 2.974, 5.552, 2.026])
    assert X[34].tolist() == [4.9, 3.1, 1.5, 0.2]
    assert X[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_one_flower_stands_twice() -> None:
    X, _, _ = load_iris()
    assert len(np.unique(X, axis=0)) == 149


def test_each_call_gives_arrays_of_its_own() -> None:
    X, y, _ = load_iris()
    X[:] = 0
    y[:] = 0
    assert load_iris()[0].min() > 0
    assert load_iris()[1].max() == 2


def test_the_readme_names_the_hash_of_the_file() -> None:
    data = files("nn_tutorial").joinpath("data")
    digest = hashlib.sha256(data.joinpath("iris.csv").read_bytes()).hexdigest()
    assert digest in data.joinpath("README.md").read_text(encoding="utf-8")
