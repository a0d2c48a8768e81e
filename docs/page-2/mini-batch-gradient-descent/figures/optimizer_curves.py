"""Loss over the epochs with SGD, with momentum and with Adam."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["optimizers"]
WORDS = {
    "epoch": {"id": "epoch", "en": "epoch"},
    "loss": {"id": "loss atas semua titik", "en": "loss on all points"},
    "SGD": {"id": "SGD", "en": "SGD"},
    "SGD with momentum": {"id": "SGD dengan momentum", "en": "SGD with momentum"},
    "Adam": {"id": "Adam", "en": "Adam"},
}


def draw(d: Drawing) -> None:
    run = d.run["optimizers"]
    ax = d.axes(5.4, 3.5)
    styles = ((d.blue, "-", 2.2), (d.orange, "--", 2.2), (d.green, ":", 2.6))
    for (name, losses), (color, style, width) in zip(run["curves"].items(), styles, strict=True):
        epochs = np.arange(1, len(losses) + 1)
        ax.plot(epochs, losses, style, color=color, linewidth=width, label=d.word(name))
    curves = {d.word(name): losses for name, losses in run["curves"].items()}
    d.table({d.word("epoch"): epochs} | curves, ".4f", title=d.word("loss"))
    ax.set(xlabel=d.word("epoch"), ylabel=d.word("loss"), xlim=(0, run["epochs"] + 1), ylim=(0, 0.33))
    ax.legend(loc="upper right", handlelength=2.6)
