"""The same network on the spirals after more and more epochs."""

import numpy as np
from matplotlib.axes import Axes

from site_builder.drawing import Drawing

RUNS = ["training_time"]
WORDS = {"epoch": {"id": "epoch", "en": "epoch"}}
SIZE = 3.4


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
    run = d.run["training_time"]
    axes = d.axes(5.6, 5.8, rows=2, columns=2)
    for ax, stop in zip(axes.ravel(), run["stops"], strict=True):
        regions(d, ax, run["across"], run["up"], run["maps"][stop])
        samples(d, ax, run["X"], run["y"])
        ax.set_title(f"{d.word('epoch')} {stop}:  " + d.number(100 * run["accuracy"][stop], ".1f") + " %")
