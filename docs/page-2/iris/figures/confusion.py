"""The confusion matrix of the cross-validation."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["cross_validation"]
WORDS = {
    "true": {"id": "spesies sebenarnya", "en": "true species"},
    "predicted": {"id": "spesies yang diprediksi", "en": "predicted species"},
    "setosa": {"id": "setosa", "en": "setosa"},
    "versicolor": {"id": "versicolor", "en": "versicolor"},
    "virginica": {"id": "virginica", "en": "virginica"},
}


def draw(d: Drawing) -> None:
    run = d.run["cross_validation"]
    matrix = np.asarray(run["matrix"])
    ax = d.axes(4.8, 3.9)
    for i in range(3):
        for j in range(3):
            color = d.low if i == j else d.high if matrix[i, j] > 1 else d.surface
            ax.fill([j, j + 1, j + 1, j], [i, i, i + 1, i + 1], facecolor=color, edgecolor=d.muted, linewidth=1.2)
            ax.text(j + 0.5, i + 0.5, str(matrix[i, j]), ha="center", va="center", fontsize=14)
    names = [d.word(name) for name in run["names"]]
    counts = dict(zip(names, matrix.T, strict=True))
    d.table({d.word("true"): names} | counts, title=d.word("predicted"))
    middles = [0.5, 1.5, 2.5]
    ax.set_xticks(middles, names)
    ax.set_yticks(middles, names)
    ax.set(xlim=(0, 3), ylim=(3, 0), aspect="equal")
    ax.set_xlabel(d.word("predicted"), labelpad=7)
    ax.set_ylabel(d.word("true"), labelpad=9)
    ax.tick_params(length=0)
    ax.grid(visible=False)
    ax.spines[:].set_visible(False)
