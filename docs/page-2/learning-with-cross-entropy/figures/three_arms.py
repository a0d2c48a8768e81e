"""The regions that a network of three outputs has learned around three spiral arms."""

import numpy as np
from matplotlib.colors import to_rgb

from site_builder.drawing.board import Drawing

RUNS = ["three_arms_map"]
WORDS = {"class": {"id": "kelas", "en": "class"}}


def draw(d: Drawing) -> None:
    run = d.run["three_arms_map"]
    X, y, side = np.asarray(run["X"]), np.asarray(run["y"]), np.asarray(run["side"])
    p = np.asarray(run["surface"]).reshape(len(side), len(side), 3)
    ax = d.axes(4.9, 4.4)
    colors = np.array([to_rgb(c) for c in (d.blue, d.orange, d.green)])
    best = p.argmax(axis=-1)
    strength = 0.38 * (p.max(axis=-1, keepdims=True) - 1 / 3) * 1.5
    image = np.array(to_rgb(d.surface)) * (1 - strength) + colors[best] * strength
    extent = (side[0], side[-1], side[0], side[-1])
    ax.imshow(image, extent=extent, origin="lower", interpolation="nearest", aspect="equal")
    for k in range(3):
        others = np.delete(p, k, axis=-1).max(axis=-1)
        ax.contour(side, side, p[..., k] - others, levels=[0], colors=d.ink, linewidths=1.4)
    for k, (marker, color) in enumerate((("o", d.blue), ("s", d.orange), ("^", d.green))):
        ax.plot(
            *X[y == k].T, marker, color=color, markersize=6, markeredgecolor=d.surface, markeredgewidth=0.6,
            label=f"{d.word('class')} {k}",
        )  # fmt: skip
    ax.set(xlabel="$x_1$", ylabel="$x_2$", xticks=[-1, 0, 1], yticks=[-1, 0, 1])
    ax.grid(visible=False)
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, 1.12), ncols=3, handletextpad=0.2, columnspacing=1.2)
