"""Sigmoid, ReLU and tanh, each beside its derivative, with the flat parts shaded."""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes

from nn_tutorial import relu, relu_derivative, sigmoid, sigmoid_derivative, tanh, tanh_derivative
from site_builder.drawing.board import Drawing

RUNS = ["saturation"]
WORDS = {
    "function": {"id": "Fungsi", "en": "Function"},
    "derivative": {"id": "Turunan", "en": "Derivative"},
    "sigmoid": {"id": "sigmoid", "en": "sigmoid"},
    "relu": {"id": "ReLU", "en": "ReLU"},
    "tanh": {"id": "tanh", "en": "tanh"},
    "saturated": {"id": "jenuh", "en": "saturated"},
    "off": {"id": "padam", "en": "off"},
}

Function = Callable[[np.ndarray], np.ndarray]
ROWS: list[tuple[str, Function, Function]] = [
    ("sigmoid", sigmoid, sigmoid_derivative),
    ("relu", relu, relu_derivative),
    ("tanh", tanh, tanh_derivative),
]
VALUES = {
    "sigmoid": ((-0.12, 1.35), [0, 0.5, 1]),
    "relu": ((-0.6, 6.9), [0, 2, 4, 6]),
    "tanh": ((-1.25, 1.7), [-1, 0, 1]),
}
EDGE = 6.0


def draw(d: Drawing) -> None:
    run = d.run["saturation"]
    grid = d.axes(5.6, 6.8, rows=3, columns=2, sharex=True)
    z = np.linspace(-EDGE, EDGE, 1201)
    for (left, right), (name, function, derivative), color in zip(grid, ROWS, (d.blue, d.orange, d.green), strict=True):
        slope = derivative(z)
        for ax in (left, right):
            _shade(d, ax, z, slope < run["flat_limit"], "off" if name == "relu" else "saturated")
        left.plot(z, function(z), color=color)
        _derivative(d, right, z, slope, color, jump=name == "relu")
        right.plot(run["z"], run[f"{name}_slopes"], "o", color=color, markersize=6)
        limits, ticks = VALUES[name]
        left.set(ylim=limits, yticks=ticks, xlim=(-EDGE, EDGE), xticks=[-6, -3, 0, 3, 6])
        right.set(ylim=(-0.1, 1.32), yticks=[0, 0.25, 0.5, 0.75, 1])
        left.set_ylabel(d.word(name), fontsize=12, color=color)
    grid[0, 0].set_title(d.word("function"), fontsize=12)
    grid[0, 1].set_title(d.word("derivative"), fontsize=12)
    for ax in grid[-1]:
        ax.set_xlabel("$z$")
    for key, which in (("function", 1), ("derivative", 2)):
        marked = {d.word(row[0]): row[which](run["z"]) for row in ROWS}
        d.table({"$z$": run["z"]} | marked, {"$z$": "g"} | dict.fromkeys(marked, ".4f"), title=d.word(key))


def _derivative(d: Drawing, ax: Axes, z: np.ndarray, slope: np.ndarray, color: str, *, jump: bool) -> None:
    """Draw a derivative; where it jumps, at 0, two pieces and a hollow end."""
    if not jump:
        ax.plot(z, slope, color=color)
        return
    ax.plot(z[z <= 0], slope[z <= 0], color=color)
    ax.plot(z[z > 0], slope[z > 0], color=color)
    ax.plot(0, 1, "o", markerfacecolor=d.surface, markeredgecolor=color, markeredgewidth=2, zorder=4)


def _shade(d: Drawing, ax: Axes, z: np.ndarray, flat: np.ndarray, key: str) -> None:
    """Shade each stretch of z where the slope is next to nothing, and name it."""
    edges = np.flatnonzero(np.diff(flat.astype(int), prepend=0, append=0))
    for start, stop in edges.reshape(-1, 2):
        low, high = z[start], z[stop - 1]
        ax.axvspan(low, high, facecolor=d.grid, linewidth=0, zorder=0)
        for edge in {low, high} - {z[0], z[-1]}:
            ax.axvline(edge, ymax=0.86, color=d.muted, linewidth=1, linestyle=":", zorder=1)
        at, side = (low + 0.12, "left") if low == z[0] else (high - 0.12, "right")
        ax.text(at, 0.97, d.word(key), transform=ax.get_xaxis_transform(), ha=side, va="top", color=d.ink, fontsize=10)
