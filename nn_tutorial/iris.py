"""Fisher's iris flowers: 150 flowers, four lengths each, three species."""

from importlib.resources import files

import numpy as np

from nn_tutorial.activations import Array, Integers


def load_iris() -> tuple[Array, Integers, tuple[str, ...]]:
    """Load the 150 iris flowers: measurements, species, species names.

    The columns of X are the length and the width of the sepals, then those of the petals; the flowers stand in the
    order of their species, so that they must be shuffled before they are split.

    Returns:
        X, float64, shape (150, 4), in centimetres; y, integers (np.intp), shape (150,), 0, 1 or 2; the three
        names, so that `names[y[i]]` is the species of flower i.

    Source:
        R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of Eugenics
        7 (1936), 179–188; the file is scikit-learn's.
    """
    text = files("nn_tutorial").joinpath("data/iris.csv").read_text(encoding="ascii")
    header, *lines = text.splitlines()
    data = np.array([line.split(",") for line in lines], dtype=np.float64)
    names = tuple(header.split(",")[2:])
    return data[:, :4], data[:, 4].astype(np.intp), names
