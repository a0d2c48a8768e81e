"""The spirals, learned by networks of different width and depth."""

import numpy as np
from matplotlib.axes import Axes

from site_builder.drawing import Drawing

RUNS = ["width_depth"]
WORDS: dict[str, dict[str, str]] = {}
SIZE = 2.8


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
    run = d.run["width_depth"]
    axes = d.axes(6, 4.5, rows=2, columns=3)
    for ax, name in zip(axes.ravel(), run["layers"], strict=True):
        regions(d, ax, run["across"], run["up"], run["maps"][name])
        samples(d, ax, run["X"], run["y"])
        score = d.number(100 * run["median"][name], ".1f") + " %"
        ax.set_title(f"{name}:  {score}", fontsize=10.5)
