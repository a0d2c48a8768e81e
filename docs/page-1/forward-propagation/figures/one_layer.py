"""One sample through one layer, as tables: each column is one neuron, with its weights, its bias, its sum and its output."""

from typing import Any

from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["forward_pass"]
WORDS = {
    "neuron": {"id": "neuron", "en": "neuron"},
    "sample": {"id": "sampel", "en": "sample"},
    "weights": {"id": "bobot", "en": "weights"},
    "biases": {"id": "bias", "en": "biases"},
    "sums": {"id": "jumlah", "en": "sums"},
    "outputs": {"id": "keluaran", "en": "outputs"},
}

W, H = 0.95, 0.5
RIGHT = 2.75
"""Where the columns of the neurons begin."""


def draw(d: Drawing) -> None:
    ax = d.canvas(5.4, 4.7, (-0.1, 5.75), (-0.75, 4.35))
    run = d.run["forward_pass"]

    def table(left: float, top: float, values: Any, *, neurons: bool = True) -> None:
        for i, row in enumerate(values):
            for j, value in enumerate(row):
                on = neurons and j == 0
                look = {"edgecolor": d.orange if on else d.muted, "linewidth": 2.2 if on else 1, "zorder": 3 if on else 2}
                ax.add_patch(Rectangle((left + j * W, top - (i + 1) * H), W, H, facecolor=d.surface, **look))
                at = left + (j + 0.5) * W, top - (i + 0.5) * H
                ax.text(*at, d.number(value, ".2f"), ha="center", va="center", fontsize=11, zorder=4)

    def named(top: float, sign: str, name: str, word: str, values: Any) -> None:
        table(RIGHT, top, values)
        ax.text(RIGHT - 0.3, top - H / 2, sign, ha="center", va="center", fontsize=13)
        ax.text(0, top - H / 2, f"{d.word(word)} {name}", ha="left", va="center", fontsize=11)
        ax.text(RIGHT - 0.75, top - H / 2, str(values.shape), ha="right", va="center", fontsize=10, color=d.muted)

    for j in range(3):
        ax.text(RIGHT + (j + 0.5) * W, 3.8, f"{d.word('neuron')} {j + 1}", ha="center", fontsize=10, color=d.muted)
    table(0, 3.45, run["X"], neurons=False)
    ax.text(W, 3.55, f"{d.word('sample')} $X$", ha="center", va="bottom", fontsize=11)
    ax.text(W, 2.85, str(run["X"].shape), ha="center", va="top", fontsize=10, color=d.muted)
    ax.text(RIGHT - 0.3, 3.2, "@", ha="center", va="center", fontsize=13)
    table(RIGHT, 3.7, run["W1"])
    ax.text(RIGHT + 1.5 * W, 4.1, f"{d.word('weights')} $W$  {run['W1'].shape}", ha="center", fontsize=11)
    named(2.35, "+", "$b$", "biases", run["b1"])
    named(1.5, "=", "$z$", "sums", run["z1"])
    named(0.25, "", "$a$", "outputs", run["a1"])
    for j in range(3):
        across = RIGHT + (j + 0.5) * W
        d.arrow(ax, (across, 1.5 - H), (across, 0.25), color=d.orange if j == 0 else d.muted, gap=0.06, width=1.6)
    ax.text(RIGHT - 0.3, 0.62, "$f$", ha="center", va="center", fontsize=13)
    columns = {f"{d.word(key)} {name}": run[of].ravel() for key, name, of in (("biases", "b", "b1"), ("sums", "z", "z1"), ("outputs", "a", "a1"))}
    d.table({d.word("neuron"): [1, 2, 3]} | columns, ".4f")
