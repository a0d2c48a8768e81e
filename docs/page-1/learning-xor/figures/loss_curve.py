"""The loss of the XOR run over its epochs, on a logarithmic scale."""

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from site_builder.drawing.board import Drawing

RUNS = ["xor_training"]
WORDS = {
    "epoch": {"id": "epoch", "en": "epoch"},
    "loss": {"id": "loss (skala logaritmik)", "en": "loss (logarithmic scale)"},
    "guess": {"id": "selalu menjawab", "en": "always answering"},
    "printed": {"id": "dicetak saat berjalan", "en": "printed during the run"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(5.5, 3.6)
    losses = d.run["xor_training"]["losses"]
    epochs = np.arange(1, len(losses))
    printed = epochs[epochs % 2000 == 0]
    guess = 0.5
    ax.axhline(guess**2, color=d.muted, linestyle=":", linewidth=1.5)
    ax.text(
        12550, 0.275, f"{d.word('guess')} {d.number(guess, '.1f')}",
        ha="right", va="bottom", color=d.muted, fontsize=10.5,
    )  # fmt: skip
    ax.semilogy(epochs, losses[1:], color=d.blue)
    ax.plot(printed, losses[printed], "o", color=d.orange, label=d.word("printed"))
    for epoch in printed:
        ax.annotate(
            d.number(losses[epoch], ".6f"), (epoch, losses[epoch]), (5, 5),
            textcoords="offset points", ha="left", va="bottom", fontsize=10, rotation=30 if d.narrow else 0,
        )  # fmt: skip
    listed = np.array([1, 100, 500, *printed])
    d.table({d.word("epoch"): listed, "loss": losses[listed]}, ".6f")
    ax.yaxis.set_major_locator(FixedLocator([0.0001, 0.001, 0.01, 0.1, 1]))
    ax.yaxis.set_minor_locator(NullLocator())
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}" if value > 0.0005 else "0.0001"))
    ax.set(ylim=(0.0001, 0.6), xlim=(-250, 12600), xlabel=d.word("epoch"), ylabel=d.word("loss"))
    ax.set_xticks([0, *printed])
    ax.legend(loc="upper center", bbox_to_anchor=(0.6, 0.85))
