"""The way back through the weights as a multiplication table: deltas down the side, weights along the top."""

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["back_through_weights"]
WORDS = {
    "sample": {"id": "sampel", "en": "sample"},
    "neuron": {"id": "neuron", "en": "neuron"},
}

ROW, COLUMN = 1, 0  # the sample (0, 1) and the first hidden neuron
W, H = 1.12, 0.56


def draw(d: Drawing) -> None:
    ax = d.canvas(5.2, 3.9, (-1.75, 4.75), (-0.15, 4.7))
    run = d.run["back_through_weights"]
    X, dz2, W2, da1 = run["X"], run["dz2"], run["W2"], run["da1"]
    rows, columns = da1.shape
    for i in range(rows):
        y = (rows - 1 - i) * H
        cell(d, ax, (0, y), d.number(dz2[i, 0], ".3f"), d.blue if i == ROW else "")
        ax.text(-0.12, y + H / 2, f"({X[i, 0]}, {X[i, 1]})", ha="right", va="center", fontsize=10, color=d.muted)
        for j in range(columns):
            cell(d, ax, ((j + 1.15) * W, y), d.number(da1[i, j], ".3f"), d.orange if (i, j) == (ROW, COLUMN) else "")
    for j in range(columns):
        cell(d, ax, ((j + 1.15) * W, (rows + 0.25) * H), d.number(W2[j, 0], ".3f"), d.blue if j == COLUMN else "")
    ax.text(W / 2, (rows + 0.25) * H + H / 2, r"$dz_2$", ha="center", va="center", fontsize=12)
    ax.text(-0.12, (rows + 0.25) * H + H / 2, d.word("sample"), ha="right", va="center", fontsize=10, color=d.muted)
    middle = 1.15 * W + columns * W / 2
    ax.text(middle, (rows + 1.5) * H, r"$W_2^{\mathrm{T}}$", ha="center", va="bottom", fontsize=12)
    product = f"{d.number(dz2[ROW, 0], '.3f')} · {d.number(W2[COLUMN, 0], '.3f')}"
    ax.text(
        middle, (rows + 2.75) * H, f"{product} ≈ {d.number(da1[ROW, COLUMN], '.3f')}", ha="center", va="bottom",
        fontsize=11.5, color=d.orange,
    )  # fmt: skip
    d.table(
        {d.word("sample"): [f"({a}, {b})" for a, b in X], "dz2": dz2[:, 0]}
        | {f"da1, {d.word('neuron')} {j + 1}": da1[:, j] for j in range(columns)},
        ".3f",
    )


def cell(d: Drawing, ax: Axes, at: tuple[float, float], text: str, color: str) -> None:
    ax.add_patch(
        Rectangle(
            at, W, H, facecolor=d.surface, edgecolor=color or d.muted, linewidth=2.4 if color else 1,
            zorder=3 if color else 2,
        )
    )  # fmt: skip
    ax.text(
        at[0] + W / 2, at[1] + H / 2, text, ha="center", va="center", fontsize=11,
        weight="bold" if color else "normal", zorder=4,
    )  # fmt: skip
