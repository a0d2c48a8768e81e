"""The spirals, learned by networks of different width and depth."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["width_depth"]
WORDS = {
    "hidden": {"id": "lapisan tersembunyi", "en": "hidden layers"},
    "accuracy": {"id": "median akurasi", "en": "median accuracy"},
}


def draw(d: Drawing) -> None:
    run = d.run["width_depth"]
    medians = [float(run["median"][name]) for name in run["layers"]]
    d.table({d.word("hidden"): list(run["layers"]), d.word("accuracy"): medians}, ".1%")
    # half of the grid and of the samples: as clear at this size, and half as heavy to fetch
    across, up, X, y = run["across"][::2, ::2], run["up"][::2, ::2], run["X"][::2], run["y"][::2]
    axes = d.axes(6, 4.5, rows=2, columns=3, narrow=3.4)
    for ax, name in zip(axes.ravel(), run["layers"], strict=True):
        p = np.reshape(run["maps"][name], run["across"].shape)[::2, ::2]
        d.decision_map(ax, across, up, p, X, y, size=2.8)
        ax.set_title(f"{name}:  {d.number(run['median'][name], '.1%')}", fontsize=10.5)
