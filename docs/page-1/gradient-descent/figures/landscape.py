"""The loss landscape of one weight and one bias, as a map with lines of equal loss and the way down."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["valley_rates"]
WORDS = {
    "weight": {"id": "bobot $w$", "en": "weight $w$"},
    "bias": {"id": "bias $b$", "en": "bias $b$"},
    "start": {"id": "awal", "en": "start"},
    "minimum": {"id": "minimum", "en": "minimum"},
    "step": {"id": "langkah", "en": "step"},
    "loss": {"id": "loss", "en": "loss"},
}

LEVELS = [0.5, 2, 8, 20, 50]


def draw(d: Drawing) -> None:
    ax = d.axes(5.6, 4.7)
    run = d.run["valley_rates"]
    x, y, path = run["x"], run["y"], run["path"]
    w, b = np.meshgrid(np.linspace(-0.6, 4.2, 241), np.linspace(-1, 5, 241))
    L = np.mean((w[..., None] * x + b[..., None] - y) ** 2, axis=-1)

    ax.contourf(w, b, np.log(L + 0.05), 12, cmap=d.surface_map)
    lines = ax.contour(w, b, L, LEVELS, colors=[d.muted], linewidths=1.1)
    ax.clabel(lines, fmt=lambda level: d.number(level, "g"), fontsize=9.5, colors=[d.ink])
    ax.plot(*path.T, "-", color=d.purple, linewidth=1.8, zorder=3)
    ax.plot(*path[:4].T, "o", color=d.purple, markersize=6, zorder=4)
    ax.plot(*path[20::20].T, "o", color=d.purple, markersize=6, zorder=4)
    ax.plot(2, 3, "*", color=d.green, markersize=17, markeredgecolor=d.surface, zorder=5)
    d.label(ax, (0.28, -0.38), d.word("start"), color=d.purple, size=11)
    d.label(ax, (2.68, 3.3), d.word("minimum"), color=d.green, size=11)
    for step, shift in ((1, (0.25, -0.05)), (2, (-0.27, -0.2))):
        ax.text(*(path[step] + shift), str(step), ha="center", va="center", color=d.purple, fontsize=11)
    listed = np.array([0, 1, 2, 3, 20, 100, 200])
    losses = np.mean((path[listed, :1] * x + path[listed, 1:] - y) ** 2, axis=1)
    d.table(
        {d.word("step"): listed, "$w$": path[listed, 0], "$b$": path[listed, 1], d.word("loss"): losses},
        {d.word("step"): ".0f", "$w$": ".3f", "$b$": ".3f", d.word("loss"): ".4f"},
    )
    ax.grid(False)
    ax.set(xlim=(-0.6, 4.2), ylim=(-1, 5), xlabel=d.word("weight"), ylabel=d.word("bias"))
