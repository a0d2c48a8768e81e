"""Accuracy on training and validation images over the epochs, without and with shifts."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["curves"]
WORDS = {
    "epoch": {"id": "epoch", "en": "epoch"},
    "accuracy": {"id": "akurasi (%)", "en": "accuracy (%)"},
    "training": {"id": "gambar latih", "en": "training images"},
    "validation": {"id": "gambar validasi", "en": "validation images"},
    "without": {"id": "tanpa geseran", "en": "without shifts"},
    "with": {"id": "dengan geseran", "en": "with shifts"},
}
PARTS = {"training": "training", "validation": "val"}


def draw(d: Drawing) -> None:
    run = d.run["curves"]
    axes = d.axes(6, 3.6, columns=2, sharey=True)
    for ax, name, title in zip(axes, ("unshifted", "shifted"), ("without", "with"), strict=True):
        epochs = np.arange(1, len(run["val"][name]) + 1)
        for key, color, style, marker in (("training", d.blue, "-", "o"), ("validation", d.orange, "--", "s")):
            curve = 100 * np.asarray(run[PARTS[key]][name])  # (epochs,)
            ax.plot(epochs, curve, style, marker=marker, markersize=4, color=color, label=d.word(key))
        ax.set(xlabel=d.word("epoch"), title=d.word(title), ylim=(89, 100.5), xlim=(0.5, epochs[-1] + 0.5))
        ax.set_xticks([1, 5, 10])
    curves = {
        f"{d.word(title)}, {d.word(key)}": 100 * np.asarray(run[part][name])
        for name, title in (("unshifted", "without"), ("shifted", "with"))
        for key, part in PARTS.items()
    }
    d.table({d.word("epoch"): epochs} | curves, ".1f", title=d.word("accuracy"))
    axes[0].set_ylabel(d.word("accuracy"))
    handles, labels = axes[0].get_legend_handles_labels()
    axes[0].figure.legend(handles, labels, loc="outside lower center", ncols=2)
