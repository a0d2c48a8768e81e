"""The weights into the first 24 hidden neurons, each drawn as an image."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from site_builder.drawing.board import Drawing

RUNS = ["recipe"]
WORDS = {
    "negative": {"id": "negatif", "en": "negative"},
    "zero": {"id": "nol", "en": "zero"},
    "positive": {"id": "positif", "en": "positive"},
}


def draw(d: Drawing) -> None:
    W1 = d.run["recipe"]["W1"]  # (784, 24)
    axes = d.axes(6, 4.8, rows=4, columns=6, narrow=3.6)
    cmap = LinearSegmentedColormap.from_list("weights", [d.blue, d.surface, d.orange])
    limit = float(np.percentile(np.abs(W1[:, :24]), 99))
    for i, ax in enumerate(axes.ravel()):
        picture = ax.imshow(W1[:, i].reshape(28, 28), cmap=cmap, vmin=-limit, vmax=limit, interpolation="none")
        ax.set(xticks=[], yticks=[])
        ax.grid(False)
        for side in ("top", "right"):
            ax.spines[side].set_visible(True)
        for spine in ax.spines.values():
            spine.set_color(d.grid)
    bar = axes[0, 0].figure.colorbar(picture, ax=axes, location="bottom", shrink=0.8, aspect=30, ticks=[-limit, 0, limit])
    bar.ax.set_xticklabels([d.word("negative"), d.word("zero"), d.word("positive")])
    bar.outline.set_edgecolor(d.muted)
    bar.ax.grid(False)
