"""The boundary of a network with two hidden neurons: three straight pieces, which meet on the neurons' lines."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS: list[str] = []
WORDS = {
    "neuron": {"id": "garis sebuah neuron", "en": "line of a neuron"},
    "boundary": {"id": "batas keputusan", "en": "decision boundary"},
}
LEAST, MOST = -1.5, 2


def draw(d: Drawing) -> None:
    boundary = np.array([[LEAST, 1], [0, 1], [1, 0], [1, LEAST]])  # ReLU(x1) + ReLU(x2) = 1
    ax = d.axes(4.2, 3.9)
    look = {"color": d.muted, "linestyle": "--", "linewidth": 1.6}
    ax.axhline(0, **look)
    ax.axvline(0, **look, label=d.word("neuron"))
    ax.plot(*boundary.T, color=d.ink, linewidth=2.4, label=d.word("boundary"))
    ax.plot(*boundary[1:-1].T, "o", color=d.ink, markersize=7, zorder=4)
    for at, text in (((-0.75, 1.22), "$x_2 = 1$"), ((1.08, 0.68), "$x_1 + x_2 = 1$"), ((1.5, -0.8), "$x_1 = 1$")):
        d.label(ax, at, text)
    ax.set(xlim=(LEAST, MOST), ylim=(LEAST, MOST), xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
    ax.set(xticks=(-1, 0, 1), yticks=(-1, 0, 1))
    ax.grid(False)
    ax.figure.legend(loc="outside lower center", ncols=2)
