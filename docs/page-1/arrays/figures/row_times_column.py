"""The matrix product of the stall: one row, one column, and the entry that they give."""

import numpy as np
from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["matrix_product"]
WORDS = {
    "row": {"id": "baris", "en": "row"},
    "cups": {"id": "cangkir per hari", "en": "cups each day"},
    "each": {"id": "per cangkir", "en": "for each cup"},
    "day": {"id": "per hari", "en": "for each day"},
}

ROW, COLUMN = 1, 2
W, H = 0.72, 0.56


def draw(d: Drawing) -> None:
    ax = d.canvas(5.8, 3.7, (-0.2, 7.6), (-1.25, 3.6))
    run = d.run["matrix_product"]

    def table(left: float, name: str, values: np.ndarray, note: str, marked: object) -> None:
        rows, columns = values.shape
        top = 1.4 + rows * H / 2
        for i in range(rows):
            for j in range(columns):
                on = marked(i, j)  # type: ignore[operator]
                x, y = left + j * W, top - (i + 1) * H
                ax.add_patch(
                    Rectangle(
                        (x, y), W, H, facecolor=d.high if on else d.surface,
                        edgecolor=d.orange if on else d.muted, linewidth=2.2 if on else 1, zorder=3 if on else 2,
                    )
                )  # fmt: skip
                ax.text(
                    x + W / 2, y + H / 2, d.number(values[i, j], ".0f"), ha="center", va="center", fontsize=11.5,
                    weight="bold" if on else "normal", zorder=4,
                )  # fmt: skip
        middle = left + columns * W / 2
        ax.text(middle, top + 0.42, name, ha="center", va="bottom", fontsize=12)
        ax.text(middle, top + 0.12, f"({rows}, {columns})", ha="center", va="bottom", fontsize=10, color=d.muted)
        ax.text(middle, top - rows * H - 0.12, note, ha="center", va="top", fontsize=10, color=d.muted)

    table(0, "$X$", run["X"], d.word("cups"), lambda i, j: i == ROW)
    ax.text(1.79, 1.4, "@", ha="center", va="center", fontsize=14)
    table(2.15, "$W$", run["W"], d.word("each"), lambda i, j: j == COLUMN)
    ax.text(4.68, 1.4, "=", ha="center", va="center", fontsize=14)
    table(5.05, "$X W$", run["z"], d.word("day"), lambda i, j: (i, j) == (ROW, COLUMN))

    a, b = run["X"][ROW]
    c, e = run["W"][:, COLUMN]
    value = run["z"][ROW, COLUMN]
    ax.text(
        3.6, -0.75, rf"${a} \times {c} + {b} \times {e} = {value}$", ha="center", va="center",
        fontsize=13, color=d.orange,
    )  # fmt: skip
    d.table({d.word("row"): range(len(run["z"]))} | {f"$XW$, {j}": run["z"][:, j] for j in range(3)}, ".0f")
