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
    ax = d.canvas(6.4, 4.6, (-3.2, 3.2), (-2.3, 2.3)) if not d.narrow else d.canvas(4.3, 5.0, (-2.15, 2.15), (-2.5, 2.5))
    end = 2.1 if d.narrow else 3.1
    join = 0.62 * end
    factor = rf"$\cdot\,\frac{{{TIMES[0]}}}{{{TIMES[1]}}}$"
    rows = (
        (1.05, d.blue, "forward", 1, "", ("$a_{l-1}$", "", "", "$a_l$")),
        (-1.25, d.orange, "back", -1, factor, (f"${ARRIVES}$", f"${through}$", f"${ARRIVES}$", f"${ARRIVES + through}$")),
    )
    for y, color, word, way, inside, (enters, out, past, leaves) in rows:
        ax.text(-end, y + 1.15, d.word(word), ha="left", va="center", color=color, fontsize=10)
        ax.add_patch(
            FancyBboxPatch(
                (-0.6, y - 0.3), 1.2, 0.6, boxstyle="round", mutation_scale=1 / 8,
                facecolor=d.surface, edgecolor=d.ink, linewidth=1.6, zorder=3,
            )
        )  # fmt: skip
        ax.text(0, y, inside or d.word("layer"), ha="center", va="center", color=d.ink, fontsize=12 if inside else 10, zorder=4)
        start, plus = (-way * join, y), (way * join, y)
        ax.plot([-way * end, start[0]], [y, y], color=color, linewidth=1.8, zorder=2)
        ax.add_patch(Circle(start, 0.06, color=color, zorder=3))
        d.arrow(ax, start, (-way * 0.6, y), color=color, gap=0.06, width=1.8)
        d.arrow(ax, (way * 0.6, y), plus, color=color, gap=0.2, width=1.8)
        d.arrow(ax, (start[0], y + 0.1), (plus[0], y + 0.1), color=color, gap=0.2, bend=-way * 0.42, width=1.8)
        d.node(ax, plus, "+", color=color, radius=0.2)
        d.arrow(ax, plus, (way * end, y), color=color, gap=0.22, width=1.8)
        between = 0.5 * (0.6 + join)
        for at, said in (
            ((-way * (join + end) / 2, y + 0.26), enters), ((way * between, y + 0.26), out),
            ((0, y + 1.05), past), ((way * (join + end) / 2, y + 0.26), leaves),
        ):  # fmt: skip
            ax.text(*at, said, ha="center", va="center", color=color, fontsize=12, zorder=4)
