"""The size of the gradient in the first nine of ten layers, for three activation functions."""

import numpy as np
from matplotlib.ticker import FixedLocator, NullLocator

from site_builder.drawing.board import Drawing

RUNS = ["vanishing"]
WORDS = {
    "layer": {"id": "lapisan (1 = terdekat dengan masukan)", "en": "layer (1 = nearest to the input)"},
    "axis": {"id": "besar gradien (skala logaritmik)", "en": "size of the gradient (log scale)"},
    "size": {"id": "besar gradien: median", "en": "size of the gradient: median"},
    "sigmoid": {"id": "sigmoid", "en": "sigmoid"},
    "tanh": {"id": "tanh", "en": "tanh"},
    "relu": {"id": "ReLU", "en": "ReLU"},
}


def draw(d: Drawing) -> None:
    run = d.run["vanishing"]
    ax = d.axes(5.6, 3.8)
    layers = np.arange(1, run["depth"])
    styles = {"relu": (d.green, "^", "-"), "tanh": (d.blue, "o", "--"), "sigmoid": (d.orange, "s", "-")}
    for hidden, (color, marker, line) in styles.items():
        sizes = np.asarray(run["sizes"][hidden])
        ax.fill_between(layers, sizes.min(axis=0), sizes.max(axis=0), color=color, alpha=0.15, linewidth=0)
        ax.plot(layers, run["medians"][hidden], line, marker=marker, color=color, label=d.word(hidden))
    medians = {d.word(hidden): run["medians"][hidden] for hidden in styles}
    d.table({d.word("layer"): layers} | medians, ".1e", title=d.word("size"))
    ax.set_yscale("log")
    ax.yaxis.set_major_locator(FixedLocator([10.0**k for k in range(-8, 0)]))
    ax.yaxis.set_minor_locator(NullLocator())
    ax.set(xticks=layers, ylim=(1e-8, 0.1), xlabel=d.word("layer"), ylabel=d.word("axis"))
    ax.legend(loc="lower right")
