"""Predicted against true harvests of the test trees."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["quantity"]
WORDS = {
    "true": {"id": "panen sebenarnya (kg)", "en": "true harvest (kg)"},
    "predicted": {"id": "panen prediksi (kg)", "en": "predicted harvest (kg)"},
    "network": {"id": "jaringan", "en": "network"},
    "mean": {"id": "selalu rata-rata data latih", "en": "always the training mean"},
    "right": {"id": "tepat", "en": "exactly right"},
}


def draw(d: Drawing) -> None:
    run = d.run["quantity"]
    true, predicted = np.ravel(run["y_test"]), np.ravel(run["back"])
    ends = [min(true.min(), predicted.min()) - 10, max(true.max(), predicted.max()) + 10]
    ax = d.axes(5.4, 4.2)
    ax.plot(ends, ends, color=d.muted, linewidth=1.4, label=d.word("right"))
    ax.plot(ends, [run["mean"], run["mean"]], color=d.orange, linestyle="--", label=d.word("mean"))
    ax.plot(true, predicted, "o", color=d.blue, markersize=6, label=d.word("network"))
    ax.set(xlabel=d.word("true"), ylabel=d.word("predicted"), xlim=ends, ylim=ends)
    ax.legend(loc="upper left", handletextpad=0.5)
    shown = np.argsort(true)[::3]
    d.table({d.word("true"): true[shown], d.word("predicted"): predicted[shown]}, ".0f")
