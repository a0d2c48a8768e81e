"""Five digits before the attack, the change of each pixel, and the digits after it."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from site_builder.drawing.board import Drawing

RUNS = ["attack"]
WORDS = {
    "before": {"id": "sebelum", "en": "before"},
    "change": {"id": "perubahan", "en": "change"},
    "after": {"id": "sesudah", "en": "after"},
    "digit": {"id": "angka sebenarnya", "en": "true digit"},
    "answer_before": {"id": "jawaban sebelum", "en": "answer before"},
    "p_before": {"id": "peluang sebelum", "en": "probability before"},
    "answer_after": {"id": "jawaban sesudah", "en": "answer after"},
    "p_after": {"id": "peluang sesudah", "en": "probability after"},
}


def draw(d: Drawing) -> None:
    run = d.run["attack"]
    before, after = np.asarray(run["before"]), np.asarray(run["after"])
    p_before, p_after = np.asarray(run["p_before"]), np.asarray(run["p_after"])
    count, epsilon = len(before), float(run["shown"])
    d.table({
        d.word("digit"): [int(label) for label in run["y_val"][:count]],
        d.word("answer_before"): [int(a) for a in p_before.argmax(axis=1)],
        d.word("p_before"): [float(p) for p in p_before.max(axis=1)],
        d.word("answer_after"): [int(a) for a in p_after.argmax(axis=1)],
        d.word("p_after"): [float(p) for p in p_after.max(axis=1)],
    }, ".2f")  # fmt: skip
    axes = d.axes(6, 4.4, rows=3, columns=count, narrow=3.2)
    ink = LinearSegmentedColormap.from_list("ink", [d.surface, d.ink])
    signs = LinearSegmentedColormap.from_list("signs", [d.blue, d.surface, d.orange])
    for i in range(count):
        for ax, picture, cmap, least in (
            (axes[0, i], before[i], ink, 0),
            (axes[1, i], after[i] - before[i], signs, -epsilon),
            (axes[2, i], after[i], ink, 0),
        ):
            most = epsilon if least else 1
            ax.imshow(picture.reshape(28, 28), cmap=cmap, vmin=least, vmax=most, interpolation="none")
            ax.set(xticks=[], yticks=[])
            ax.grid(False)
            for spine in ax.spines.values():
                spine.set_visible(True)
                spine.set_color(d.grid)
        for ax, p in ((axes[0, i], p_before[i]), (axes[2, i], p_after[i])):
            ax.set_title(f"{p.argmax()}  ({d.number(float(p.max()), '.2f')})", fontsize=11)
    for ax, name in zip(axes[:, 0], ("before", "change", "after"), strict=True):
        ax.set_ylabel(d.word(name))
