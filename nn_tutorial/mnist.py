"""MNIST, the handwritten digits: 10,000 of them in the package, all 70,000 over the network."""

from importlib.resources import files

import numpy as np

from nn_tutorial._checks import yes_or_no
from nn_tutorial._doors import checked
from nn_tutorial.activations import Array, Integers


@checked(full=yes_or_no)
def load_mnist(full: bool = False) -> tuple[tuple[Array, Integers], tuple[Array, Integers]]:
    """Load handwritten digits, for training and for testing.

    Without `full`: the first 10,000 images of MNIST's training set, which are in the package, in
    a fixed split with the same share of each digit in both parts. With `full`: all of MNIST in
    its official split, fetched once into a cache folder.

    Args:
        full: fetch the complete MNIST. `NN_TUTORIAL_DATA` names another cache folder than
            ~/.cache/nn_tutorial, `NN_TUTORIAL_MNIST` another mirror (a URL) or a folder that has
            the four files.

    Returns:
        (X_train, y_train), (X_test, y_test). X float32 in 0..1, shape (8000, 784) and (2000, 784),
        in full (60000, 784) and (10000, 784): an image per row, 28 × 28 pixels, row after row.
        y integers (np.intp), shape (8000,) and so on: the digits 0..9.

    Raises:
        TypeError: `full` is not True or False.
        DownloadError: a file could not be fetched; the message says what to do.
        FileNotFoundError: the folder in `NN_TUTORIAL_MNIST` lacks a file.
        ValueError: a file in that folder is not the official one.

    Source:
        Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to document
        recognition", Proceedings of the IEEE 86 (1998), 2278–2324.
    """
    if full:
        # Only here: what fetches files needs modules that not every Python has (a browser's has no ssl).
        from nn_tutorial.mnist_files import official_mnist

        X_train, y_train, X_test, y_test = official_mnist()
    else:
        with files("nn_tutorial").joinpath("data/mnist.npz").open("rb") as file, np.load(file) as data:
            X_train, y_train, X_test, y_test = (data[name] for name in ("X_train", "y_train", "X_test", "y_test"))
    return (as_rows(X_train), y_train.astype(np.intp)), (as_rows(X_test), y_test.astype(np.intp))


def as_rows(images: Integers) -> Array:
    """Turn images of bytes into rows of 784 numbers in 0..1, float32."""
    return images.reshape(len(images), 784) / np.float32(255)
