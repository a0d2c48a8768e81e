"""The three species of iris by their petals, and the regions that a network has drawn."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["iris_two_features"]
WORDS = {
    "length": {"id": "panjang daun mahkota (cm)", "en": "petal length (cm)"},
    "width": {"id": "lebar daun mahkota (cm)", "en": "petal width (cm)"},
    "setosa": {"id": "setosa", "en": "setosa"},
    "versicolor": {"id": "versicolor", "en": "versicolor"},
    "virginica": {"id": "virginica", "en": "virginica"},
    "held": {"id": "bercincin: disisihkan", "en": "ringed: held out"},
}


def draw(d: Drawing) -> None:
    run = d.run["iris_two_features"]
    ax = d.axes(5.8, 4.2)
    p = run["probabilities"].reshape(*run["across"].shape, 3)
    marks = zip("os^", (d.blue, d.orange, d.green), ("setosa", "versicolor", "virginica"), strict=True)
    for k, (marker, color, name) in enumerate(marks):
        lead = p[..., k] - np.delete(p, k, axis=-1).max(axis=-1)
        ax.contourf(run["across"], run["up"], lead, [0, 1], colors=[color], alpha=0.22)
        ax.contour(run["across"], run["up"], lead, [0], colors=[d.ink], linewidths=1.6)
        ax.plot(
            *run["X"][run["y"] == k].T, marker, color=color, markersize=6.5, markeredgecolor=d.surface,
            markeredgewidth=0.5, label=d.word(name),
        )  # fmt: skip
    ax.plot(
        *run["X_test"].T, "o", markersize=11, markerfacecolor="none", markeredgecolor=d.ink, markeredgewidth=1,
        label=d.word("held"),
    )  # fmt: skip
    ax.grid(False)
    ax.set(xlabel=d.word("length"), ylabel=d.word("width"), xlim=(0.6, 7.3), ylim=(-0.1, 2.8))
    ax.figure.legend(loc="outside lower center", ncols=2)
