"""The points of the two moons, with the arcs that they lie around."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["two_moons"]
WORDS = {
    "upper": {"id": "kelas 0, lengkung atas", "en": "class 0, upper arc"},
    "lower": {"id": "kelas 1, lengkung bawah", "en": "class 1, lower arc"},
    "x1": {"id": "koordinat pertama", "en": "first coordinate"},
    "x2": {"id": "koordinat kedua", "en": "second coordinate"},
    "class": {"id": "kelas", "en": "class"},
    "means": {"id": "rata-rata setiap kelas", "en": "means of each class"},
}


def draw(d: Drawing) -> None:
    run = d.run["two_moons"]
    ax = d.axes(5.6, 3.8)
    X, y = np.asarray(run["X"]), np.asarray(run["y"])
    t = np.linspace(0, np.pi, 60)
    arcs = ((np.cos(t), np.sin(t)), (1 - np.cos(t), 0.5 - np.sin(t)))
    for k, (word, mark, color) in enumerate((("upper", "o", d.blue), ("lower", "s", d.orange))):
        ax.plot(X[y == k, 0], X[y == k, 1], mark, color=color, markersize=3.6, fillstyle="none", label=d.word(word))
        ax.plot(*arcs[k], "-" if k == 0 else "--", color=d.ink, linewidth=2)
    ax.set(xlabel=d.word("x1"), ylabel=d.word("x2"), aspect="equal", ylim=(-1.3, 2.0))
    ax.legend(loc="upper right", markerscale=1.6)
    d.table({
        d.word("class"): [0, 1],
        d.word("x1"): [float(X[y == k, 0].mean()) for k in (0, 1)],
        d.word("x2"): [float(X[y == k, 1].mean()) for k in (0, 1)],
    }, ".2f", title=d.word("means"))  # fmt: skip
