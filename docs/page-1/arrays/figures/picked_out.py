"""The table of cups four times, with what a row, a column, an entry and a slice pick out of it."""

from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["indexing"]
WORDS = {"row": {"id": "baris", "en": "row"}, "column": {"id": "kolom", "en": "column"}}

WIDTH, HEIGHT = 0.78, 0.5
ACROSS, UP = 2.5, 2.85
"""From one table to the next."""


def draw(d: Drawing) -> None:
    ax = d.canvas(4.6, 4.9, (-0.45, 4.15), (-0.1, 5.3))
    X = d.run["indexing"]["X"]
    rows, columns = X.shape
    places = {"X[1]": (1, slice(None)), "X[:, 0]": (slice(None), 0), "X[1, 0]": (1, 0), "X[1:3]": (slice(1, 3), slice(None))}
    for n, (code, place) in enumerate(places.items()):
        left, bottom = n % 2 * ACROSS, (1 - n // 2) * UP
        picked = X != X
        picked[place] = True
        ax.text(left + WIDTH, bottom + rows * HEIGHT + 0.42, code, ha="center", fontsize=12)
        for j in range(columns):
            at = left + (j + 0.5) * WIDTH, bottom + rows * HEIGHT + 0.1
            ax.text(*at, str(j), ha="center", color=d.muted, fontsize=10)
        for i in range(rows):
            y = bottom + (rows - 1 - i) * HEIGHT
            ax.text(left - 0.12, y + HEIGHT / 2, str(i), ha="right", va="center", color=d.muted, fontsize=10)
            for j in range(columns):
                look = {"edgecolor": d.muted, "linewidth": 0.8, "linestyle": ":"}
                if picked[i, j]:
                    look = {"edgecolor": d.orange, "linewidth": 2.2, "zorder": 2}
                ax.add_patch(Rectangle((left + j * WIDTH, y), WIDTH, HEIGHT, facecolor=d.surface, **look))
                ax.text(
                    left + (j + 0.5) * WIDTH, y + HEIGHT / 2, d.number(X[i, j], ".0f"), ha="center", va="center", zorder=3,
                    color=d.ink if picked[i, j] else d.muted, weight="bold" if picked[i, j] else "normal", fontsize=11,
                )  # fmt: skip
    d.table({d.word("row"): range(rows)} | {f"{d.word('column')} {j}": X[:, j] for j in range(columns)}, ".0f")
