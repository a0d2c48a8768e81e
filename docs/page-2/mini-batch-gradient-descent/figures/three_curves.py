"""Loss of full batch, mini-batch and single samples, by epochs and by steps."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["three_batches"]
WORDS = {
    "epoch": {"id": "epoch", "en": "epoch"},
    "step": {"id": "langkah", "en": "step"},
    "loss": {"id": "loss pada semua titik", "en": "loss on all points"},
    "batch": {"id": "batch", "en": "batch"},
}


def draw(d: Drawing) -> None:
    run = d.run["three_batches"]
    axes = d.axes(5.9, 3.7, columns=2, sharey=True)
    styles = ((d.blue, "-", 2.2), (d.orange, "--", 2.2), (d.green, ":", 2.4))
    epochs = np.arange(1, run["epochs"] + 1)
    for size, (color, style, width) in zip(run["sizes"], styles, strict=True):
        losses = np.asarray(run["curves"][size])
        steps = epochs * (run["steps"][size] // run["epochs"])
        axes[0].plot(epochs, losses, style, color=color, linewidth=width)
        axes[1].semilogx(steps, losses, style, color=color, linewidth=width, label=f"{d.word('batch')} {d.number(size, ',d')}")
    curves = {f"{d.word('batch')} {d.number(size, ',d')}": run["curves"][size] for size in run["sizes"]}
    d.table({d.word("epoch"): epochs} | curves, ".4f", title=d.word("loss"))
    axes[0].set(xlabel=d.word("epoch"), ylabel=d.word("loss"), ylim=(0, 0.6), xlim=(0, run["epochs"] + 1))
    axes[1].set(xlabel=d.word("step"), xlim=(0.8, 60_000))
    axes[1].set_xticks([1, 100, 10_000], ["1", "100", "10,000"])
    axes[1].set_xticks([], minor=True)
    axes[1].legend(loc="upper right", handlelength=2.6, borderaxespad=0)
