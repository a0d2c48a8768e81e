"""The same walk down the parabola with three lengths of step: short, long, too long."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["step_paths"]
WORDS = {
    "short": {"id": "pendek", "en": "short"},
    "long": {"id": "panjang", "en": "long"},
    "too_long": {"id": "terlalu panjang", "en": "too long"},
    "step": {"id": "langkah", "en": "step"},
    "weight": {"id": "bobot $w$", "en": "weight $w$"},
    "loss": {"id": "loss $L$", "en": "loss $L$"},
}

SHOWN = 6


def draw(d: Drawing) -> None:
    grid = d.axes(5.9, 3.1, columns=3, sharey=True)
    run = d.run["step_paths"]
    w = np.linspace(-0.6, 6.6, 181)
    columns = {}
    for ax, lr, key, color in zip(
        grid, (0.05, 0.2, 0.26), ("short", "long", "too_long"), (d.green, d.purple, d.orange), strict=True
    ):
        path = run["paths"][run["rates"].index(lr)][: SHOWN + 1]
        ax.plot(w, 4 * (w - 3) ** 2, color=d.muted, linewidth=1.4)
        ax.plot(path, 4 * (path - 3) ** 2, "o-", color=color, markersize=5.5, linewidth=1.4)
        ax.plot(path[0], 4 * (path[0] - 3) ** 2, "D", color=color, markersize=8, zorder=4)
        ax.set_title(f"{d.word(key)}\n{d.number(lr, '.2f')}", fontsize=11.5, color=color)
        ax.set(xlim=(-0.7, 6.7), ylim=(-1.5, 46), xticks=[1, 3, 5], xlabel=d.word("weight"))
        columns[d.number(lr, ".2f")] = path
    grid[0].set_ylabel(d.word("loss"))
    d.table({d.word("step"): np.arange(SHOWN + 1)} | columns, {d.word("step"): ".0f"} | dict.fromkeys(columns, ".3f"))
