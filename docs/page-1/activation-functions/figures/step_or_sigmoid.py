"""A neuron's output against its weight: with the step function a jump, with the sigmoid a slope."""

import numpy as np

from nn_tutorial import sigmoid
from site_builder.drawing.board import Drawing

RUNS = ["step_and_sigmoid"]
WORDS = {
    "step": {"id": "fungsi tangga", "en": "step function"},
    "sigmoid": {"id": "sigmoid", "en": "sigmoid"},
    "weight": {"id": "bobot", "en": "weight"},
    "output": {"id": "keluaran", "en": "output"},
}
JUMP = 1.0  # the weight at which z = weight - 1 reaches 0


def draw(d: Drawing) -> None:
    run = d.run["step_and_sigmoid"]
    weights = np.linspace(-5, 7, 601)
    ax = d.axes(5.6, 3.0)
    ax.plot([weights[0], JUMP], [0, 0], "--", color=d.orange, label=d.word("step"))
    ax.plot([JUMP, weights[-1]], [1, 1], "--", color=d.orange)
    ax.plot(JUMP, 0, "o", markerfacecolor=d.surface, markeredgecolor=d.orange, markeredgewidth=2)
    ax.plot(weights, sigmoid(weights - 1), color=d.blue, label=d.word("sigmoid"))
    ax.plot(run["weights"], run["steps"], "s", color=d.orange, markersize=4)
    ax.plot(run["weights"], run["smooth"], "o", color=d.blue, markersize=4)
    ax.set(xticks=[-5, -3, -1, 1, 3, 5, 7], yticks=[0, 0.5, 1], ylim=(-0.12, 1.12))
    ax.set_xlabel(d.word("weight"))
    ax.set_ylabel(d.word("output"))
    ax.legend(loc="upper left")
    d.table({d.word("weight"): run["weights"], d.word("step"): run["steps"], d.word("sigmoid"): run["smooth"]}, "g")
