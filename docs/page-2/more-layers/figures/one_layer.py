"""One layer with two inputs and two neurons: values forward, and the slopes that come back."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["layer_backward"]
WORDS = {
    "input": {"id": "masukan", "en": "inputs"},
    "sum": {"id": "jumlah", "en": "sums"},
    "output": {"id": "keluaran", "en": "outputs"},
    "relu": {"id": "ReLU", "en": "ReLU"},
}
ACROSS, UP = (0.7, 4.0, 6.6), (3.0, 0.9)
RADIUS = 0.42


def draw(d: Drawing) -> None:
    run = d.run["layer_backward"]
    ax = d.canvas(5.4, 3.5, (0, 7.3), (-0.1, 4.6))
    a = np.maximum(run["z"], 0)
    columns = (("input", run["x"], "dx", run["dx"]), ("sum", run["z"], "dz", run["dz"]), ("output", a, "da", run["da"]))
    for x, (word, values, name, slopes) in zip(ACROSS, columns, strict=True):
        ax.text(x, 4.35, d.word(word), ha="center", va="center", color=d.muted, fontsize=11)
        for i, y in enumerate(UP):
            d.node(ax, (x, y), d.number(values[0, i], ".0f"), radius=RADIUS)
            ax.text(x, y - 0.68, f"${name}$ = {d.number(slopes[0, i], '.0f')}", ha="center", va="center", color=d.orange, fontsize=10)
    table = {}
    for part, forward, of, back in columns:
        table |= {d.word(part): forward[0].tolist(), of: back[0].tolist()}
    d.table(table, ".0f")
    for i, start in enumerate(UP):
        for j, end in enumerate(UP):
            weight = d.number(run["W"][i, j], ".0f")
            d.arrow(ax, (ACROSS[0], start), (ACROSS[1], end), weight, color=d.blue, gap=RADIUS, along=0.32, width=1.6)
    for j, y in enumerate(UP):
        d.arrow(ax, (ACROSS[1], y), (ACROSS[2], y), d.word("relu"), color=d.blue, gap=RADIUS, width=1.6)
        bias = d.number(run["b"][0, j], ".0f")
        ax.text(ACROSS[1], y + 0.66, f"$b$ = {bias}", ha="center", va="center", color=d.blue, fontsize=10)
