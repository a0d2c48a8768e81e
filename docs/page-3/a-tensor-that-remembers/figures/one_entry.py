"""One entry of A in the product C = A·B: where it goes forward, and from where its gradient comes back."""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["shapes"]
WORDS = {
    "forward": {"id": "maju", "en": "forward"},
    "backward": {"id": "mundur", "en": "backward"},
    "row": {"id": "baris", "en": "row"},
    "column": {"id": "kolom", "en": "column"},
}

W, H = 0.72, 0.56
ROW, COLUMN = 0, 1


def table(
    d: Drawing, ax: Axes, at: tuple[float, float], name: str, values: np.ndarray,
    marked: Callable[[int, int], bool], color: str, fill: str,
) -> None:  # fmt: skip
    rows, columns = values.shape
    left, top = at[0], at[1] + rows * H / 2
    for i in range(rows):
        for j in range(columns):
            on = marked(i, j)
            x, y = left + j * W, top - (i + 1) * H
            ax.add_patch(
                Rectangle(
                    (x, y), W, H, facecolor=fill if on else d.surface, edgecolor=color if on else d.muted,
                    linewidth=2.2 if on else 1, zorder=3 if on else 2,
                )
            )  # fmt: skip
            ax.text(
                x + W / 2, y + H / 2, d.number(values[i, j], ".0f"), ha="center", va="center", fontsize=11.5,
                weight="bold" if on else "normal", zorder=4,
            )  # fmt: skip
    middle = left + columns * W / 2
    ax.text(middle, top + 0.42, name, ha="center", va="bottom", fontsize=12)
    ax.text(middle, top + 0.1, f"({rows}, {columns})", ha="center", va="bottom", fontsize=10, color=d.muted)


def draw(d: Drawing) -> None:
    ax = d.canvas(5.8, 5.2, (-0.2, 7.6), (-1.25, 6.0))
    run = d.run["shapes"]
    A, B, C, dC = run["a"], run["b"], run["c"], run["dC"]
    dA = run["dA"]

    def sign(x: float, y: float, text: str) -> None:
        ax.text(x, y, text, ha="center", va="center", fontsize=14)

    up, down = 3.75, 0.45
    table(d, ax, (0, up), "$A$", A, lambda i, j: (i, j) == (ROW, COLUMN), d.blue, d.low)
    sign(2.51, up, "@")
    table(d, ax, (2.87, up), "$B$", B, lambda i, j: i == COLUMN, d.blue, d.low)
    sign(4.72, up, "=")
    table(d, ax, (5.12, up), "$C$", C, lambda i, j: i == ROW, d.blue, d.low)

    table(d, ax, (0, down), "$dC$", dC, lambda i, j: i == ROW, d.orange, d.high)
    sign(1.8, down, "@")
    table(d, ax, (2.15, down), r"$B^{\mathrm{T}}$", B.T, lambda i, j: j == COLUMN, d.orange, d.high)
    sign(4.68, down, "=")
    table(d, ax, (5.05, down), "$dA$", dA, lambda i, j: (i, j) == (ROW, COLUMN), d.orange, d.high)

    ax.text(-0.1, up + 2.05, d.word("forward"), ha="left", va="center", fontsize=11, color=d.blue, weight="bold")
    ax.text(-0.1, down + 1.65, d.word("backward"), ha="left", va="center", fontsize=11, color=d.orange, weight="bold")
    terms = " + ".join(rf"{dC[ROW, k]:.0f} \times {B[COLUMN, k]:.0f}" for k in range(2))
    ax.text(
        3.7, -0.9, rf"${terms} = {dA[ROW, COLUMN]:.0f}$", ha="center", va="center", fontsize=13, color=d.orange
    )
    for name, values in (("$C$", C), ("$dA$", dA)):
        columns = {f"{d.word('column')} {j + 1}": values[:, j] for j in range(values.shape[1])}
        d.table({d.word("row"): range(1, 3)} | columns, ".0f", title=name)
