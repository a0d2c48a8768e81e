"""The sigmoid with lines from its point at 0 to points that come nearer, and the tangent."""

import numpy as np

from nn_tutorial import sigmoid
from site_builder.drawing.board import Drawing

RUNS = ["nudged_sigmoid"]
WORDS = {
    "sigmoid": {"id": "sigmoid", "en": "sigmoid"},
    "tangent": {"id": "garis singgung", "en": "tangent"},
    "quotient": {"id": "hasil bagi", "en": "quotient"},
}


def draw(d: Drawing) -> None:
    run = d.run["nudged_sigmoid"]
    z = np.linspace(-2, 5, 141)
    ax = d.axes(5.6, 3.4)
    ax.plot(z, sigmoid(z), color=d.blue, label=d.word("sigmoid"))
    for n, color, look in ((0, d.orange, "s--"), (1, d.green, "^-.")):
        h = run["steps"][n]
        ends = np.array([0.0, h])
        label = f"$h = {h}$: {d.number(run['at_zero'][n])}"
        ax.plot(ends, sigmoid(ends), look, color=color, markersize=6, label=label)
    ends = np.array([-1.6, 2.4])
    label = f"{d.word('tangent')}: {d.number(run['at_zero'][-1])}"
    ax.plot(ends, 0.5 + run["at_zero"][-1] * ends, ":", color=d.purple, label=label)
    ax.plot(0, 0.5, "o", color=d.blue)
    ax.set(xticks=range(-2, 6), yticks=[0, 0.5, 1], xlim=(-2, 5), ylim=(0, 1.2))
    ax.set_xlabel("$z$")
    ax.legend(loc="lower right")
    d.table({"$h$": run["steps"], d.word("quotient"): run["at_zero"]}, {"$h$": "g", d.word("quotient"): ".4f"})
