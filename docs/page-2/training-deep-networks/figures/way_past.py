"""A layer with a way past it: forward, input and output add up; back, the two parts of the gradient, with numbers."""

from matplotlib.patches import Circle, FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS: list[str] = []
WORDS = {
    "layer": {"id": "lapisan", "en": "layer"},
    "forward": {"id": "maju", "en": "forward"},
    "back": {"id": "mundur", "en": "back"},
}
ARRIVES, TIMES = 6, (1, 3)  # the gradient da of the output, and weight times slope as a fraction


def draw(d: Drawing) -> None:
    through = ARRIVES * TIMES[0] // TIMES[1]
    ax = d.canvas(6.4, 3.9, (-3.2, 3.2), (-1.75, 2.15)) if not d.narrow else d.canvas(4.3, 3.9, (-2.15, 2.15), (-1.75, 2.15))
    end = 2.1 if d.narrow else 3.1
    join = 0.62 * end
    edge, radius = 0.72, 0.2  # of a layer's box with its round corners, of a sum's circle
    factor = rf"$\cdot\,\frac{{{TIMES[0]}}}{{{TIMES[1]}}}$"
    rows = (
        (0.95, d.blue, "forward", 1, "", ("$a_{l-1}$", "", "", "$a_l$")),
        (-1.25, d.orange, "back", -1, factor, (f"${ARRIVES}$", f"${through}$", f"${ARRIVES}$", f"${ARRIVES + through}$")),
    )
    for y, color, word, way, inside, (enters, out, past, leaves) in rows:
        ax.text(-end, y + 1.02, d.word(word), ha="left", va="center", color=color, fontsize=10)
        ax.add_patch(
            FancyBboxPatch(
                (-edge + 0.1, y - 0.25), 2 * edge - 0.2, 0.5, boxstyle="round,pad=0.1",
                facecolor=d.surface, edgecolor=d.ink, linewidth=1.6, zorder=3,
            )
        )  # fmt: skip
        ax.text(0, y, inside or d.word("layer"), ha="center", va="center", color=d.ink, fontsize=12 if inside else 10, zorder=4)
        start, plus = (-way * join, y), (way * join, y)
        ax.plot([-way * end, start[0]], [y, y], color=color, linewidth=1.8, zorder=2)
        ax.add_patch(Circle(start, 0.06, color=color, zorder=3))
        d.arrow(ax, start, (-way * edge, y), color=color, gap=0.0, width=1.8)
        d.arrow(ax, (way * edge, y), (plus[0] - way * radius, y), color=color, gap=0.0, width=1.8)
        ax.plot([start[0], start[0], plus[0]], [y, y + 0.8, y + 0.8], color=color, linewidth=1.8, zorder=2)
        d.arrow(ax, (plus[0], y + 0.8), (plus[0], y + radius), color=color, gap=0.0, width=1.8)
        d.node(ax, plus, "+", color=color, radius=radius)
        d.arrow(ax, (plus[0] + way * radius, y), (way * end, y), color=color, gap=0.0, width=1.8)
        between = 0.5 * (edge + join - radius)
        for at, said in (
            ((-way * (join + end) / 2, y + 0.26), enters), ((way * between, y + 0.26), out),
            ((0, y + 1.02), past), ((way * (join + end) / 2, y + 0.26), leaves),
        ):  # fmt: skip
            ax.text(*at, said, ha="center", va="center", color=color, fontsize=12, zorder=4)
