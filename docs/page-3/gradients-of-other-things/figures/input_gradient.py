"""A digit, and beside it the gradient of its pixels."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from site_builder.drawing.board import Drawing

RUNS = ["input_gradient"]
WORDS = {
    "image": {"id": "gambar", "en": "image"},
    "gradient": {"id": "gradien pikselnya", "en": "gradient of its pixels"},
    "negative": {"id": "negatif", "en": "negative"},
    "zero": {"id": "nol", "en": "zero"},
    "positive": {"id": "positif", "en": "positive"},
}


def draw(d: Drawing) -> None:
    run = d.run["input_gradient"]
    image, gradient = np.asarray(run["image"]).reshape(28, 28), np.asarray(run["gradient"]).reshape(28, 28)
    left, right = d.axes(6, 3.6, columns=2)
    ink = LinearSegmentedColormap.from_list("ink", [d.surface, d.ink])
    signs = LinearSegmentedColormap.from_list("signs", [d.blue, d.surface, d.orange])
    limit = float(np.abs(gradient).max())
    left.imshow(image, cmap=ink, vmin=0, vmax=1, interpolation="none")
    picture = right.imshow(gradient, cmap=signs, vmin=-limit, vmax=limit, interpolation="none")
    left.set_title(d.word("image"))
    right.set_title(d.word("gradient"))
    for ax in (left, right):
        ax.set(xticks=[], yticks=[])
        ax.grid(False)
        for spine in ax.spines.values():
            spine.set_visible(True)
            spine.set_color(d.grid)
    bar = left.figure.colorbar(picture, ax=[left, right], location="bottom", shrink=0.6, aspect=30, ticks=[-limit, 0, limit])
    bar.ax.set_xticklabels([d.word("negative"), d.word("zero"), d.word("positive")])
    bar.outline.set_edgecolor(d.muted)
    bar.ax.grid(False)
