"""A network as a chain of parts: the same two steps in each layer, and a loss at the end."""

from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS: list[str] = []
WORDS = {
    "input": {"id": "Masukan", "en": "Input"},
    "layer": {"id": "Lapisan", "en": "Layer"},
    "loss": {"id": "Loss", "en": "Loss"},
    "relu": {"id": "ReLU", "en": "ReLU"},
    "forward": {"id": "maju: nilai", "en": "forward: values"},
    "backward": {"id": "mundur: gradien", "en": "backward: gradients"},
}


def draw(d: Drawing) -> None:
    if d.narrow:
        _downwards(d)
        return
    ax = d.canvas(6.0, 2.7, (-0.05, 12.0), (0.35, 5.75))
    boxes = [
        (0.95, [d.word("input"), "$X$"]),
        (3.55, [f"{d.word('layer')} 1", "$W_1$, $b_1$", d.word("relu")]),
        (6.15, [f"{d.word('layer')} 2", "$W_2$, $b_2$", d.word("relu")]),
        (8.75, [f"{d.word('layer')} 3", "$W_3$, $b_3$", "$\\sigma$"]),
        (11.1, [d.word("loss"), "$L$"]),
    ]
    ax.text(12.0, 5.45, d.word("forward"), ha="right", va="center", color=d.blue, fontsize=10)
    ax.text(0.0, 0.65, d.word("backward"), ha="left", va="center", color=d.orange, fontsize=10)
    for x, lines in boxes:
        half = 0.9 if len(lines) == 3 else 0.8
        ax.add_patch(
            FancyBboxPatch(
                (x - half, 1.85), 2 * half, 2.2, boxstyle="round,pad=0.05,rounding_size=0.15",
                facecolor=d.surface, edgecolor=d.ink if len(lines) == 3 else d.muted, linewidth=1.6, zorder=3,
            )
        )  # fmt: skip
        for number, line in enumerate(lines):
            y = 2.95 + 0.68 * ((len(lines) - 1) / 2 - number)
            ax.text(x, y, line, ha="center", va="center", color=d.ink, fontsize=10.5, zorder=4)
    for number in range(4):
        start, end = boxes[number][0], boxes[number + 1][0]
        d.arrow(ax, (start, 4.15), (end, 4.15), color=d.blue, gap=0.25, bend=-0.28, width=1.8)
        ax.text((start + end) / 2, 4.95, f"$a_{number}$" if number else "$X$", ha="center", va="center",
                color=d.blue, fontsize=11)  # fmt: skip
        if number:
            d.arrow(ax, (end, 1.75), (start, 1.75), color=d.orange, gap=0.25, bend=-0.28, width=1.8)
            ax.text((start + end) / 2, 0.85, f"$da_{number}$", ha="center", va="center", color=d.orange, fontsize=11)


def _downwards(d: Drawing) -> None:
    """Draw the chain for a phone: from above to below, values at its left and gradients at its right."""
    ax = d.canvas(4.3, 5.6, (-2.15, 2.15), (-5.05, 0.55))
    layers = ((1, "$W_1$, $b_1$", d.word("relu")), (2, "$W_2$, $b_2$", d.word("relu")), (3, "$W_3$, $b_3$", "$\\sigma$"))
    boxes = [
        f"{d.word('input')}  $X$",
        *(f"{d.word('layer')} {n}:  {weights}\n{function}" for n, weights, function in layers),
        f"{d.word('loss')}  $L$",
    ]
    for number, text in enumerate(boxes):
        y, inner = -1.1 * number, 0 < number < 4
        half = 0.29 if inner else 0.2
        ax.add_patch(
            FancyBboxPatch(
                (-0.95, y - half), 1.9, 2 * half, boxstyle="round,pad=0.05,rounding_size=0.1",
                facecolor=d.surface, edgecolor=d.ink if inner else d.muted, linewidth=1.6, zorder=3,
            )
        )  # fmt: skip
        ax.text(0, y, text, ha="center", va="center", color=d.ink, fontsize=10.5, zorder=4)
    for number in range(4):
        start, end = -1.1 * number, -1.1 * (number + 1)
        d.arrow(ax, (-1.0, start), (-1.0, end), color=d.blue, gap=0.1, bend=0.35, width=1.8)
        value = f"$a_{number}$" if number else "$X$"
        ax.text(-1.45, (start + end) / 2, value, ha="center", va="center", color=d.blue, fontsize=11)
        if number:
            d.arrow(ax, (1.0, end), (1.0, start), color=d.orange, gap=0.1, bend=0.35, width=1.8)
            ax.text(1.5, (start + end) / 2, f"$da_{number}$", ha="center", va="center", color=d.orange, fontsize=11)
    ax.text(-2.1, -4.95, d.word("forward"), ha="left", va="center", color=d.blue, fontsize=10)
    ax.text(2.1, -4.95, d.word("backward"), ha="right", va="center", color=d.orange, fontsize=10)
