"""A row of biases: going forward it is copied to every row, going backward the rows are added up."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["broadcasting"]
WORDS = {
    "forward": {"id": "maju: menyalin", "en": "forward: copying"},
    "backward": {"id": "mundur: menjumlahkan", "en": "backward: adding"},
    "row": {"id": "baris", "en": "row"},
    "sum": {"id": "jumlah", "en": "sum"},
    "column": {"id": "kolom", "en": "column"},
}

W, H = 0.72, 0.56


def table(d: Drawing, ax: Axes, at: tuple[float, float], values: np.ndarray, color: str, strong: bool) -> None:
    for i, row in enumerate(values):
        for j, value in enumerate(row):
            x, y = at[0] + j * W, at[1] - (i + 1) * H
            ax.add_patch(
                Rectangle(
                    (x, y), W, H, facecolor=d.surface, edgecolor=color if strong else d.muted,
                    linewidth=2.2 if strong else 1, zorder=3 if strong else 2,
                )
            )  # fmt: skip
            ax.text(
                x + W / 2, y + H / 2, d.number(value, ".0f"), ha="center", va="center", fontsize=11.5,
                weight="bold" if strong else "normal", zorder=4,
            )  # fmt: skip


def draw(d: Drawing) -> None:
    ax = d.canvas(5.6, 3.6, (-0.2, 7.1), (0.25, 4.9))
    run = d.run["broadcasting"]
    b, dz, db = run["b"], run["dz"], run["db"]
    copies = np.repeat(b, len(dz), axis=0)
    left, right = 0.55, 4.2

    table(d, ax, (left, 4.1), b, d.blue, strong=True)
    table(d, ax, (left, 2.6), copies, d.blue, strong=False)
    table(d, ax, (right, 4.1), dz, d.orange, strong=False)
    table(d, ax, (right, 0.92), db, d.orange, strong=True)
    for j in range(3):
        x = left + (j + 0.5) * W
        d.arrow(ax, (x, 4.1 - H), (x, 2.6), color=d.blue, gap=0.06, width=2)
        x = right + (j + 0.5) * W
        d.arrow(ax, (x, 4.1 - 4 * H), (x, 0.92), color=d.orange, gap=0.06, width=2)
        ax.patches[-1].set_linestyle((0, (4, 1.5)))
    for x, y, name in ((left, 4.1 - H / 2, "$b$"), (right, 4.1 - 2 * H, "$dz$"), (right, 0.92 - H / 2, "$db$")):
        ax.text(x - 0.12, y, name, ha="right", va="center", fontsize=12)
    for x, key, color in ((left, "forward", d.blue), (right, "backward", d.orange)):
        ax.text(x - 0.45, 4.6, d.word(key), ha="left", va="center", fontsize=11, color=color, weight="bold")
    rows = [*(str(i) for i in range(1, 5)), d.word("sum")]
    numbers = np.vstack([dz, db])
    columns = {f"{d.word('column')} {j + 1}": numbers[:, j] for j in range(3)}
    d.table({d.word("row"): rows} | columns, ".0f", title="$dz$")
