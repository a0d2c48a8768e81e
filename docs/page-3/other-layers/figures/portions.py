"""Attention for two words: comparisons, the portions that softmax makes of them, and the mixture."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["two_words"]
WORDS = {
    "words": {"id": "kata", "en": "words"},
    "compared": {"id": "perbandingan", "en": "comparisons"},
    "portions": {"id": "porsi", "en": "portions"},
    "mixed": {"id": "baris baru", "en": "new rows"},
    "softmax": {"id": "softmax", "en": "softmax"},
    "word": {"id": "kata ke-", "en": "word"},
    "with": {"id": "dengan kata", "en": "with word"},
    "entry": {"id": "unsur", "en": "entry"},
}

W, H = 0.98, 0.62


def table(d: Drawing, ax: Axes, at: tuple[float, float], name: str, values: np.ndarray, spec: str, color: str) -> None:
    left, top = at[0], at[1] + H
    for i, row in enumerate(values):
        for j, value in enumerate(row):
            x, y = left + j * W, top - (i + 1) * H
            first = i == 0
            ax.add_patch(
                Rectangle(
                    (x, y), W, H, facecolor=d.low if first else d.surface, edgecolor=color if first else d.muted,
                    linewidth=2.2 if first else 1, zorder=3 if first else 2,
                )
            )  # fmt: skip
            ax.text(
                x + W / 2, y + H / 2, d.number(value, spec), ha="center", va="center", fontsize=11.5,
                weight="bold" if first else "normal", zorder=4,
            )  # fmt: skip
    ax.text(left + W, top + 0.14, name, ha="center", va="bottom", fontsize=11, color=color)


def draw(d: Drawing) -> None:
    ax = d.canvas(5.8, 3.9, (-0.1, 6.7), (-0.3, 4.2))
    run = d.run["two_words"]
    X, fit, portions, mixed = run["X"], run["fit"], run["portions"], run["mixed"]
    left, right, up, down = 0.0, 4.5, 2.9, 0.5

    table(d, ax, (left, up), f"{d.word('words')}  $X$", X, ".0f", d.ink)
    table(d, ax, (right, up), f"{d.word('compared')}  $XX^{{\\mathrm{{T}}}}$", fit, ".0f", d.blue)
    table(d, ax, (right, down), d.word("portions"), portions, ".3f", d.orange)
    table(d, ax, (left, down), d.word("mixed"), mixed, ".2f", d.green)

    x, y = left + 2 * W, right
    d.arrow(ax, (x, up), (y, up), color=d.blue, gap=0.12, width=2)
    ax.text((x + y) / 2, up + 0.14, r"@ $X^{\mathrm{T}}$", ha="center", va="bottom", fontsize=11)
    d.arrow(ax, (right + W, up - H), (right + W, down + H + 0.5), color=d.orange, gap=0.08, width=2)
    ax.text(right + W - 0.14, (up + down + 0.5) / 2, d.word("softmax"), ha="right", va="center", fontsize=11)
    d.arrow(ax, (y, down), (x, down), color=d.green, gap=0.12, width=2)
    ax.text((x + y) / 2, down + 0.14, "@ $X$", ha="center", va="bottom", fontsize=11)

    numbers = range(1, len(X) + 1)
    pairs = ((d.word("compared"), fit, ".0f"), (d.word("portions"), portions, ".3f"))
    for title, values, spec in pairs:
        columns = {f"{d.word('with')} {j + 1}": values[:, j] for j in range(len(X))}
        d.table({d.word("word"): numbers} | columns, spec, title=title)
    columns = {f"{d.word('entry')} {j + 1}": mixed[:, j] for j in range(2)}
    d.table({d.word("word"): numbers} | columns, ".2f", title=d.word("mixed"))
