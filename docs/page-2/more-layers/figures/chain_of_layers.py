"""A network as a chain of parts: the same two steps in each layer, a loss at the end."""

from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS: list[str] = []
WORDS = {
    "input": {"id": "masukan $X$", "en": "input $X$"},
    "layer": {"id": "Lapisan", "en": "Layer"},
    "relu": {"id": "ReLU", "en": "ReLU"},
    "forward": {"id": "maju: nilai", "en": "forward: values"},
    "backward": {"id": "mundur: gradien", "en": "backward: gradients"},
}


def draw(d: Drawing) -> None:
    ax = d.canvas(6.0, 2.3, (-0.1, 12.0), (0.9, 5.4))
    boxes = [
        (1.0, d.word("input"), ""),
        (4.05, f"{d.word('layer')} 1", f"$W_1$, $b_1$, {d.word('relu')}"),
        (7.3, f"{d.word('layer')} 2", f"$W_2$, $b_2$, {d.word('relu')}"),
        (10.5, f"{d.word('layer')} 3", "$W_3$, $b_3$, $\\sigma$"),
    ]
    ax.text(12.0, 5.0, d.word("forward"), ha="right", va="center", color=d.blue, fontsize=10)
    ax.text(0.0, 1.3, d.word("backward"), ha="left", va="center", color=d.orange, fontsize=10)
    for number, (x, title, inside) in enumerate(boxes):
        half = 0.95 if number == 0 else 1.2
        ax.add_patch(
            FancyBboxPatch(
                (x - half, 2.3), 2 * half, 1.7, boxstyle="round,pad=0.05,rounding_size=0.15",
                facecolor=d.surface, edgecolor=d.ink if number else d.muted, linewidth=1.6, zorder=3,
            )
        )  # fmt: skip
        if inside:
            ax.text(x, 3.52, title, ha="center", va="center", color=d.ink, fontsize=10.5, zorder=4)
            ax.text(x, 2.75, inside, ha="center", va="center", color=d.ink, fontsize=10.5, zorder=4)
        else:
            ax.text(x, 3.15, title, ha="center", va="center", color=d.ink, fontsize=10.5, zorder=4)
    for number in range(3):
        start, end = boxes[number][0], boxes[number + 1][0]
        d.arrow(ax, (start, 4.1), (end, 4.1), color=d.blue, gap=0.25, bend=-0.28, width=1.8)
        ax.text((start + end) / 2, 4.95, f"$a_{number}$" if number else "$X$", ha="center", va="center",
                color=d.blue, fontsize=11)  # fmt: skip
        if number:
            d.arrow(ax, (end, 2.2), (start, 2.2), color=d.orange, gap=0.25, bend=-0.28, width=1.8)
            ax.text((start + end) / 2, 1.3, f"$da_{number}$", ha="center", va="center", color=d.orange, fontsize=11)
