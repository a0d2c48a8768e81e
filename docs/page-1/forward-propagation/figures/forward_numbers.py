"""The 2-3-1 network with the weights, sums and activations of one forward pass."""

import numpy as np
from matplotlib.axes import Axes

from site_builder.drawing.board import Drawing

RUNS = ["forward_pass"]
WORDS = {
    "input": {"id": "masukan", "en": "input"},
    "hidden": {"id": "lapisan tersembunyi", "en": "hidden layer"},
    "number": {"id": "no.", "en": "no."},
    "from_1": {"id": "dari $x_1$", "en": "from $x_1$"},
    "from_2": {"id": "dari $x_2$", "en": "from $x_2$"},
    "on": {"id": "ke keluaran", "en": "to the output"},
    "weights": {
        "id": "neuron lapisan tersembunyi, dengan bobot dari masukan dan ke keluaran",
        "en": "neurons of the hidden layer, with the weights from the inputs and to the output",
    },
    "output": {"id": "prediksi", "en": "prediction"},
}

RADIUS = 0.42
INPUTS = [(0.45, 3.4), (0.45, 1.4)]
HIDDEN = [(3.05, 4.3), (3.05, 2.4), (3.05, 0.5)]
OUTPUT = (5.4, 2.4)
# Where on its edge each weight is written, so that no two meet: a row per input.
ALONG = [[0.5, 0.32, 0.67], [0.67, 0.32, 0.5]]


def edge(d: Drawing, ax: Axes, start: tuple, end: tuple, weight: float, along: float) -> None:
    color = d.blue if weight >= 0 else d.orange
    width = 1 + 2 * abs(weight)
    d.arrow(ax, start, end, d.number(weight, ".3f"), color=color, gap=RADIUS, along=along, width=width)
    if weight < 0:
        ax.patches[-1].set_linestyle((0, (3, 1.6)))


def draw(d: Drawing) -> None:
    ax = d.canvas(5.6, 5.4, (-0.05, 6), (-0.45, 5.35))
    run = d.run["forward_pass"]
    for i, start in enumerate(INPUTS):
        for j, end in enumerate(HIDDEN):
            edge(d, ax, start, end, run["W1"][i, j], ALONG[i][j])
        d.node(ax, start, d.number(run["X"][0, i], ".1f"), color=d.muted, radius=RADIUS)
        ax.text(start[0], start[1] + 0.5, f"$x_{i + 1}$", ha="center", va="bottom")
    for j, at in enumerate(HIDDEN):
        edge(d, ax, at, OUTPUT, run["W2"][j, 0], 0.45)
        neuron(d, ax, at, run["z1"][0, j], run["b1"][0, j], run["a1"][0, j], d.green)
    neuron(d, ax, OUTPUT, run["z2"][0, 0], run["b2"][0, 0], run["a2"][0, 0], d.purple)
    (w1, w2), b, z, a = run["W1"], run["b1"][0], run["z1"][0], run["a1"][0]
    d.table({
        d.word("number"): np.arange(1, len(HIDDEN) + 1), d.word("from_1"): w1, d.word("from_2"): w2,
        "$b$": b, "$z$": z, "$a$": a, d.word("on"): run["W2"][:, 0],
    }, ".3f", title=d.word("weights"))  # fmt: skip
    d.table(
        {"$b$": run["b2"][0], "$z$": run["z2"][0], "$a$": run["a2"][0]}, ".3f", title=d.word("output")
    )
    for x, key in ((INPUTS[0][0], "input"), (HIDDEN[0][0], "hidden"), (OUTPUT[0], "output")):
        ax.text(x, 5.25, d.word(key), ha="center", va="center", color=d.muted, fontsize=11)


def neuron(d: Drawing, ax: Axes, at: tuple, z: float, b: float, a: float, color: str) -> None:
    d.node(ax, at, d.number(a, ".3f"), color=color, radius=RADIUS)
    d.label(ax, (at[0], at[1] + 0.58), f"$z$ = {d.number(z, '.3f')}", size=10)
    d.label(ax, (at[0], at[1] - 0.6), f"$b$ = {d.number(b, '.0f')}", color=d.muted, size=10)
