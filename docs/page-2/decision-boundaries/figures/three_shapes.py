"""What a network without and with hidden layers answers on moons, circles and spirals."""

import numpy as np
from matplotlib.axes import Axes

from site_builder.drawing import Drawing

RUNS = ["three_shapes"]
WORDS = {
    "no hidden layer": {"id": "tanpa lapisan tersembunyi", "en": "no hidden layer"},
    "two of 32": {"id": "dua lapisan tersembunyi", "en": "two hidden layers"},
}
SIZE = 3.2


def samples(d: Drawing, ax: Axes, X: np.ndarray, y: np.ndarray) -> None:
    for k, marker, color in ((0, "o", d.blue), (1, "s", d.orange)):
        ax.plot(*X[y == k].T, marker, color=color, markersize=SIZE, markeredgecolor=d.surface, markeredgewidth=0.4)


def regions(d: Drawing, ax: Axes, across: np.ndarray, up: np.ndarray, p: np.ndarray) -> None:
    p = p.reshape(across.shape)
    ax.contourf(across, up, p, [0, 0.5, 1], colors=[d.low, d.high])
    if p.min() < 0.5 < p.max():
        ax.contour(across, up, p, [0.5], colors=[d.ink], linewidths=1.6)
    ax.set(xticks=[], yticks=[], aspect="equal")
    ax.grid(False)


def draw(d: Drawing) -> None:
    run = d.run["three_shapes"]
    axes = d.axes(6, 4.7, rows=2, columns=3)
    for row, layers in enumerate(("no hidden layer", "two of 32")):
        for column, shape in enumerate(("moons", "circles", "spirals")):
            ax = axes[row, column]
            name = f"{shape}, {layers}"
            regions(d, ax, run["across"], run["up"], run["maps"][name])
            samples(d, ax, *run["data"][shape])
            ax.set_title(d.number(100 * run["accuracy"][name], ".1f") + " %", fontsize=10.5)
            edge = 2 if shape == "moons" else 1.5
            ax.set(xlim=(-edge, edge), ylim=(-edge, edge))
        axes[row, 0].set_ylabel(d.word(layers))
