"""What the trained XOR network answers everywhere on the plane."""

import numpy as np

from nn_tutorial import sigmoid
from site_builder.drawing.board import Drawing

RUNS = ["xor_training"]
WORDS = {
    "prediction": {"id": "prediksi", "en": "prediction"},
    "target": {"id": "target", "en": "target"},
    "zero": {"id": "target 0", "en": "target 0"},
    "one": {"id": "target 1", "en": "target 1"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(5.6, 4.6, narrow=4.1)
    run = d.run["xor_training"]
    side = np.linspace(-0.4, 1.4, 91)
    x1, x2 = np.meshgrid(side, side)
    grid = np.column_stack([x1.ravel(), x2.ravel()])
    a2 = sigmoid(sigmoid(grid @ run["W1"] + run["b1"]) @ run["W2"] + run["b2"]).reshape(x1.shape)

    surface = ax.contourf(x1, x2, a2, np.linspace(0, 1, 11), cmap=d.surface_map)
    ax.contour(x1, x2, a2, [0.5], colors=[d.ink], linewidths=2)
    bar = ax.figure.colorbar(surface, ax=ax, label=d.word("prediction"), shrink=0.9, ticks=np.linspace(0, 1, 6))
    bar.ax.axhline(0.5, color=d.ink, linewidth=2)
    bar.outline.set_edgecolor(d.muted)

    d.points(ax, run["X"], run["y"], labels=(d.word("zero"), d.word("one")))
    for (a, b), prediction in zip(run["X"], run["predictions"], strict=True):
        d.label(ax, (a, b + 0.14), d.number(prediction, ".3f"), size=10.5)
    x1, x2, targets = (column.astype(int) for column in np.column_stack([run["X"], run["y"]]).T)
    d.table({"$x_1$": x1, "$x_2$": x2, d.word("target"): targets, d.word("prediction"): run["predictions"].ravel()}, ".3f")
    ax.grid(False)
    ax.set(aspect="equal", xticks=[0, 1], yticks=[0, 1])
    ax.set_xlabel("$x_1$")
    ax.set_ylabel("$x_2$", rotation=0)
    ax.figure.legend(loc="outside lower center", ncols=2)
