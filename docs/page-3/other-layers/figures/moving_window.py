"""A window of three weights that moves along a row of four numbers: two places, two results."""

from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["sliding"]
WORDS = {
    "row": {"id": "baris", "en": "row"},
    "weights": {"id": "bobot", "en": "weights"},
    "result": {"id": "hasil", "en": "result"},
    "place": {"id": "tempat jendela", "en": "place of the window"},
}

W, H = 0.8, 0.62


def draw(d: Drawing) -> None:
    ax = d.canvas(5.6, 3.3, (-1.5, 5.6), (-0.15, 4.0))
    run = d.run["sliding"]
    row, w, results = run["row"], run["w"], run["results"]
    for place, (bottom, color) in enumerate(((2.1, d.blue), (0.05, d.orange))):
        for i, number in enumerate(row):
            inside = place <= i < place + len(w)
            x, y = i * W, bottom + 0.72
            ax.add_patch(
                Rectangle(
                    (x, y), W, H, facecolor=(d.low, d.high)[place] if inside else d.surface,
                    edgecolor=color if inside else d.muted, linewidth=2.2 if inside else 1, zorder=3 if inside else 2,
                )
            )  # fmt: skip
            ax.text(
                x + W / 2, y + H / 2, d.number(number, ".0f"), ha="center", va="center", fontsize=11.5,
                weight="bold" if inside else "normal", zorder=4,
            )  # fmt: skip
            if inside:
                weight = d.number(w[i - place], ".0f")
                ax.text(x + W / 2, bottom + 0.36, f"× {weight}", ha="center", va="center", fontsize=11, color=color)
        ax.text(-0.15, bottom + 0.72 + H / 2, d.word("row"), ha="right", va="center", fontsize=11)
        ax.text(-0.15, bottom + 0.36, d.word("weights"), ha="right", va="center", fontsize=11, color=color)
        d.arrow(ax, (len(row) * W, bottom + 0.72 + H / 2), (4.55, bottom + 0.72 + H / 2), color=color, gap=0.1, width=2)
        ax.text(
            5.0, bottom + 0.72 + H / 2, d.number(results[place], ".0f"), ha="center", va="center", fontsize=14,
            weight="bold", color=color,
        )  # fmt: skip
    ax.text(5.0, 3.75, d.word("result"), ha="center", va="center", fontsize=11)
    d.table({d.word("place"): range(1, 3), d.word("result"): results}, ".0f")
