"""Accuracy over the size of the change: chosen by the gradient, and at random."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["attack", "random_changes"]
WORDS = {
    "epsilon": {"id": r"besar perubahan $\varepsilon$", "en": r"size of the change $\varepsilon$"},
    "accuracy": {"id": "akurasi (%)", "en": "accuracy (%)"},
    "random": {"id": "tanda acak", "en": "random signs"},
    "chosen": {"id": "tanda gradien", "en": "signs of the gradient"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(6, 3.6)
    columns = {d.word("epsilon"): [float(e) for e in d.run["attack"]["epsilons"]]}
    for key, run, color, style, marker in (
        ("random", d.run["random_changes"], d.blue, "--", "s"),
        ("chosen", d.run["attack"], d.orange, "-", "o"),
    ):
        q = np.asarray(run["accuracies"], float)
        twice = 200 * np.sqrt(q * (1 - q) / run["n_val"])
        ax.errorbar(run["epsilons"], 100 * q, yerr=twice, fmt="none", ecolor=color, capsize=3)
        ax.plot(run["epsilons"], 100 * q, color=color, linestyle=style, marker=marker, markersize=5, label=d.word(key))
        columns[d.word(key)] = [float(value) for value in 100 * q]
    d.table(columns, dict(zip(columns, (".2f", ".1f", ".1f"), strict=True)), title=d.word("accuracy"))
    ax.set(xlabel=d.word("epsilon"), ylabel=d.word("accuracy"), ylim=(-3, 103), xticks=[0, 0.05, 0.1, 0.15, 0.2])
    ax.legend(loc="center right")
