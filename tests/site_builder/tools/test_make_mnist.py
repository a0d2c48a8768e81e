"""The bundled digits are those that their maker makes."""

from importlib.resources import files

import numpy as np

from site_builder.tools.make_mnist import split


def test_the_split_follows_its_rule() -> None:
    """Run on what the file has, the maker gives the file's arrays again."""
    with files("nn_tutorial").joinpath("data/mnist.npz").open("rb") as file, np.load(file) as data:
        arrays = dict(data)
    X, y = np.vstack([arrays["X_train"], arrays["X_test"]]), np.r_[arrays["y_train"], arrays["y_test"]]
    again = split([X[y == digit] for digit in range(10)])
    for name, array in arrays.items():
        np.testing.assert_array_equal(again[name], array)
