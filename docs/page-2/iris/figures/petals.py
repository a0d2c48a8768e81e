"""Petal length and width of all flowers: training, test and mistakes."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["mistakes"]
WORDS = {
    "length": {"id": "panjang daun mahkota (cm)", "en": "petal length (cm)"},
    "width": {"id": "lebar daun mahkota (cm)", "en": "petal width (cm)"},
    "setosa": {"id": "setosa", "en": "setosa"},
    "versicolor": {"id": "versicolor", "en": "versicolor"},
    "virginica": {"id": "virginica", "en": "virginica"},
    "species": {"id": "spesies", "en": "species"},
    "mean": {"id": "rata-rata bunga latih", "en": "means of the training flowers"},
    "wrong": {"id": "salah dijawab", "en": "answered wrong"},
}


def draw(d: Drawing) -> None:
    run = d.run["mistakes"]
    ax = d.axes(5.6, 4.0)
    marks = zip(run["names"], "os^", (d.blue, d.orange, d.green), strict=True)
    for k, (name, marker, color) in enumerate(marks):
        train = np.unique(run["X_train"][run["y_train"] == k][:, 2:], axis=0)  # several flowers share a place
        test = run["X_test"][run["y_test"] == k]
        ax.plot(train[:, 0], train[:, 1], marker, color=color, markersize=5.5, alpha=0.8, fillstyle="none", markeredgewidth=1)
        ax.plot(test[:, 2], test[:, 3], marker, color=color, markersize=7, label=d.word(name))
    species = [run["y_train"] == k for k in range(3)]
    d.table({
        d.word("species"): [d.word(name) for name in run["names"]],
        d.word("length"): [float(run["X_train"][of, 2].mean()) for of in species],
        d.word("width"): [float(run["X_train"][of, 3].mean()) for of in species],
    }, ".2f", title=d.word("mean"))  # fmt: skip
    wrong = np.asarray(run["wrong"], dtype=int)
    ringed = run["X_test"][wrong]
    ax.plot(
        ringed[:, 2], ringed[:, 3], "o", markersize=15, markerfacecolor="none",
        markeredgecolor=d.purple, markeredgewidth=2, label=d.word("wrong"),
    )  # fmt: skip
    ax.set(xlabel=d.word("length"), ylabel=d.word("width"), xlim=(0.8, 7.1), ylim=(0, 2.7))
    ax.legend(loc="upper left", handletextpad=0.4, labelspacing=0.6)
