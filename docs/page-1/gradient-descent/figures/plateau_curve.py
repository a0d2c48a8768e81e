"""The loss of one weight behind a sigmoid: two plateaus and a valley, with the walk on it."""

import numpy as np

from nn_tutorial import sigmoid
from site_builder.drawing.board import Drawing

RUNS = ["plateau"]
WORDS = {
    "weight": {"id": "bobot $w$", "en": "weight $w$"},
    "loss": {"id": "loss $L$", "en": "loss $L$"},
    "plateau": {"id": "dataran", "en": "plateau"},
    "minimum": {"id": "minimum", "en": "minimum"},
    "step": {"id": "langkah", "en": "step"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(5.6, 3.7)
    run = d.run["plateau"]
    path, losses = np.array(run["path"]), np.array(run["losses"])
    w = np.linspace(-9, 9, 361)
    ax.plot(w, (sigmoid(w) - run["target"]) ** 2, color=d.blue)
    steps = np.array([0, 1500, 1800, 2000])
    ax.plot(path[steps], losses[steps], "o", color=d.orange, markersize=9, zorder=4)
    for step in steps[:-1]:
        last = d.narrow and step == steps[-2]
        ax.annotate(
            f"{step}", (path[step], losses[step]), (2 if last else 0, 9), textcoords="offset points",
            ha="left" if last else "center", va="bottom", color=d.orange, fontsize=10.5,
        )  # fmt: skip
    ax.annotate(
        f"{d.word('step')} {steps[-1]}", (path[-1], 0), (10, 14), textcoords="offset points",
        ha="left", va="bottom", color=d.orange, fontsize=10.5,
    )  # fmt: skip
    ax.text(-6.4, 0.52, d.word("plateau"), ha="center", va="center", color=d.ink, fontsize=11.5)
    ax.text(6.3, 0.13, d.word("plateau"), ha="center", va="center", color=d.ink, fontsize=11.5)
    ax.text(path[-1] - 0.2, -0.075, d.word("minimum"), ha="center", va="center", color=d.ink, fontsize=11.5)
    d.table(
        {d.word("step"): steps, "$w$": path[steps], "$L$": losses[steps]},
        {d.word("step"): ".0f", "$w$": ".3f", "$L$": ".4f"},
    )
    ax.set(xlim=(-9, 9), ylim=(-0.13, 0.75), xlabel=d.word("weight"), ylabel=d.word("loss"))
