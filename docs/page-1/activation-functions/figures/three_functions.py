"""Sigmoid, ReLU and tanh against z, with the points of the program."""

import numpy as np

from nn_tutorial import relu, sigmoid, tanh
from site_builder.drawing.board import Drawing

RUNS = ["activations"]
WORDS = {
    "sigmoid": {"id": "sigmoid", "en": "sigmoid"},
    "relu": {"id": "ReLU", "en": "ReLU"},
    "tanh": {"id": "tanh", "en": "tanh"},
    "output": {"id": "keluaran", "en": "output"},
}
LOOKS = (("relu", relu, "s--"), ("tanh", tanh, "^-."), ("sigmoid", sigmoid, "o-"))


def draw(d: Drawing) -> None:
    run = d.run["activations"]
    z = np.linspace(-5, 5, 201)
    ax = d.axes(5.6, 3.4)
    for (name, function, look), color in zip(LOOKS, (d.orange, d.green, d.blue), strict=True):
        ax.plot(z, function(z), look[1:], color=color)
        ax.plot(run["z"], run[f"{name}_values"], look[0], color=color, markersize=5)
        ax.plot([], [], look, color=color, markersize=5, label=d.word(name))
    ax.set(xticks=[-4, -2, 0, 2, 4], yticks=[-1, 0, 0.5, 1, 2], xlim=(-5, 5), ylim=(-1.2, 2.5))
    ax.set_xlabel("$z$")
    ax.set_ylabel(d.word("output"))
    ax.legend(loc="upper left")
    values = {d.word(name): run[f"{name}_values"] for name in ("sigmoid", "relu", "tanh")}
    d.table({"$z$": run["z"]} | values, {"$z$": "g"} | dict.fromkeys(values, ".4g"))
