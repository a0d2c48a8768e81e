"""The ten images that gradient ascent makes, one for each class."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from site_builder.drawing.board import Drawing

RUNS = ["dream"]
WORDS = {
    "class": {"id": "kelas", "en": "class"},
    "score": {"id": "skor", "en": "score"},
    "probability": {"id": "peluang", "en": "probability"},
}


def draw(d: Drawing) -> None:
    run = d.run["dream"]
    dreams = np.asarray(run["dreams"])
    d.table({
        d.word("class"): list(range(10)), d.word("score"): [float(z) for z in run["own_z"]],
        d.word("probability"): [float(p) for p in run["own_p"]],
    }, {d.word("class"): "d", d.word("score"): ".1f", d.word("probability"): ".4f"})  # fmt: skip
    axes = d.axes(6, 3.2, rows=2, columns=5, narrow=2.3)
    ink = LinearSegmentedColormap.from_list("ink", [d.surface, d.ink])
    for i, ax in enumerate(axes.ravel()):
        ax.imshow(dreams[i].reshape(28, 28), cmap=ink, vmin=0, vmax=1, interpolation="none")
        ax.set_title(str(i), fontsize=11)
        ax.set(xticks=[], yticks=[])
        ax.grid(False)
        for spine in ax.spines.values():
            spine.set_visible(True)
            spine.set_color(d.grid)
