"""The loss of five trainings: one without a mistake, four with one each."""

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from site_builder.drawing.board import Drawing

RUNS = ["still_falls"]
WORDS = {
    "step": {"id": "langkah", "en": "step"},
    "loss": {"id": "loss (skala logaritmik)", "en": "loss (logarithmic scale)"},
    "no mistake": {"id": "tanpa kesalahan", "en": "no mistake"},
    "tanh": {"id": "tanh: tanda", "en": "tanh: sign"},
    "product": {"id": "perkalian: tanpa transpos", "en": "product: no transpose"},
    "a + row": {"id": "penjumlahan: baris pertama", "en": "a + row: first row"},
    "mean": {"id": "rata-rata: tanpa 1/n", "en": "mean: no 1/n"},
}


def draw(d: Drawing) -> None:
    runs = d.run["still_falls"]["runs"]
    ax = d.axes(5.6, 3.9)
    steps = np.arange(len(runs["tanh"]))
    styles = {
        "tanh": (d.orange, "--", 2), "a + row": (d.purple, "-.", 2), "product": (d.green, ":", 2.4),
        "no mistake": (d.blue, "-", 2), "mean": (d.ink, "o", 5),
    }  # fmt: skip
    for name, (color, line, width) in styles.items():
        if line == "o":
            ax.semilogy(steps[::20], runs[name][::20], line, color=color, markersize=width, fillstyle="none", label=d.word(name))
        else:
            ax.semilogy(steps, runs[name], line, color=color, linewidth=width, label=d.word(name))
    ax.yaxis.set_major_locator(FixedLocator([0.01, 0.1, 1]))
    ax.yaxis.set_minor_locator(NullLocator())
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    ax.set(xlabel=d.word("step"), ylabel=d.word("loss"), ylim=(0.008, 1.6))
    ax.legend(loc="upper right", fontsize=9.5)
    listed = [0, 20, 50, 100, 150, 200]
    columns = {d.word(name): [runs[name][step] for step in listed] for name in runs}
    d.table({d.word("step"): listed} | columns, ".3f", title="loss")
