"""The loss on training samples and on fresh ones, epoch by epoch, for every seed."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["overfitting_seeds"]
WORDS = {
    "epoch": {"id": "epoch", "en": "epoch"},
    "loss": {"id": "loss (skala logaritmik)", "en": "loss (logarithmic scale)"},
    "training": {"id": "sampel latih", "en": "training samples"},
    "fresh": {"id": "sampel baru", "en": "fresh samples"},
    "seed": {"id": "seed", "en": "seed"},
    "epoch of the lowest": {"id": "epoch dengan loss terkecil (sampel baru)", "en": "epoch of the lowest loss, fresh samples"},
    "lowest": {"id": "loss terkecil itu", "en": "that lowest loss"},
    "fresh at the end": {"id": "akhir, sampel baru", "en": "at the end, fresh samples"},
    "training at the end": {"id": "akhir, sampel latih", "en": "at the end, training samples"},
    "best": {"id": "terkecil", "en": "lowest"},
}


def draw(d: Drawing) -> None:
    run = d.run["overfitting_seeds"]
    ax = d.axes(5.6, 3.6)
    epochs = np.arange(1, run["epochs"] + 1)[::2]  # every second one: as clear at this size, and half as heavy
    for seed in range(run["seeds"]):
        first = seed == 0
        ax.plot(epochs, run["losses"][seed][::2], color=d.blue, linewidth=1.4, label=d.word("training") if first else None)
        ax.plot(
            epochs, run["fresh_losses"][seed][::2], "--", color=d.orange, linewidth=1.4,
            label=d.word("fresh") if first else None,
        )  # fmt: skip
        best = run["best_epochs"][seed]
        ax.plot(
            best, run["fresh_losses"][seed][best - 1], "D", color=d.purple, markersize=7, zorder=4,
            linestyle="none", label=d.word("best") if first else None,
        )  # fmt: skip
    d.table({
        d.word("seed"): np.arange(run["seeds"]),
        d.word("epoch of the lowest"): run["best_epochs"],
        d.word("lowest"): [float(np.min(losses)) for losses in run["fresh_losses"]],
        d.word("fresh at the end"): [float(losses[-1]) for losses in run["fresh_losses"]],
        d.word("training at the end"): [float(losses[-1]) for losses in run["losses"]],
    })  # fmt: skip
    ax.set(yscale="log", xlabel=d.word("epoch"), ylabel=d.word("loss"), xlim=(0, run["epochs"] * 1.02), ylim=(0.0005, 5))
    ticks = (0.001, 0.01, 0.1, 1)
    ax.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.set_yticks([], minor=True)
    ax.figure.legend(loc="outside lower center", ncols=2 if d.narrow else 3)
