"""The parts of a perceptron: inputs, weights, weighted sum, bias, step, output."""

from site_builder.drawing.board import Drawing

RUNS: list[str] = []
WORDS = {
    "inputs": {"id": "masukan", "en": "inputs"},
    "weights": {"id": "bobot", "en": "weights"},
    "bias": {"id": "bias", "en": "bias"},
    "sum": {"id": "jumlah", "en": "sum"},
    "activation": {"id": "aktivasi: tangga", "en": "activation: step"},
    "output": {"id": "keluaran", "en": "output"},
}

HEIGHTS = (2.7, 1.5, 0.0)
MIDDLE = 1.35
SUM, STEP, OUTPUT = 2.25, 3.9, 5.45


def draw(d: Drawing) -> None:
    ax = d.canvas(5.6, 3.7, (-0.45, 5.85), (-0.55, 3.5))

    for y, name in zip(HEIGHTS, "12n", strict=True):
        d.node(ax, (0, y), radius=0.34)
        ax.text(0, y, f"$x_{name}$", ha="center", va="center", fontsize=13, zorder=4)
        d.arrow(ax, (0, y), (SUM, MIDDLE), gap=0.42, color=d.blue, width=1.8)
        along = 0.42
        d.label(ax, (SUM * along, y + (MIDDLE - y) * along), f"$w_{name}$", color=d.blue, size=12)
    ax.text(0, 0.76, "$\\vdots$", ha="center", va="center", fontsize=14, color=d.muted)

    d.node(ax, (SUM, MIDDLE), color=d.orange, radius=0.42)
    ax.text(SUM, MIDDLE, r"$\Sigma$", ha="center", va="center", fontsize=19, zorder=4)
    d.node(ax, (SUM, -0.1), color=d.green, radius=0.34)
    ax.text(SUM, -0.1, "$b$", ha="center", va="center", fontsize=13, zorder=4)
    d.arrow(ax, (SUM, -0.1), (SUM, MIDDLE), gap=0.42, color=d.green, width=1.8)
    ax.text(SUM + 0.48, -0.1, d.word("bias"), ha="left", va="center", fontsize=11, color=d.green)

    d.node(ax, (STEP, MIDDLE), color=d.purple, radius=0.5)
    x = [STEP - 0.3, STEP, STEP, STEP + 0.3]
    ax.plot(x, [MIDDLE - 0.2, MIDDLE - 0.2, MIDDLE + 0.2, MIDDLE + 0.2], color=d.purple, zorder=4)

    d.arrow(ax, (SUM, MIDDLE), (STEP, MIDDLE), gap=0.54, color=d.orange, width=1.8)
    d.label(ax, ((SUM + STEP) / 2 - 0.04, MIDDLE + 0.27), "$z$", color=d.orange, size=13)
    d.arrow(ax, (STEP, MIDDLE), (OUTPUT, MIDDLE), gap=0.54, color=d.purple, width=1.8)
    ax.text(OUTPUT, MIDDLE, "0 / 1", ha="center", va="center", fontsize=13)

    for x, y, key in (
        (0, 3.3, "inputs"),
        (SUM * (0.54 if d.narrow else 0.42), 3.3, "weights"),
        (SUM, MIDDLE + 0.75, "sum"),
        (STEP, MIDDLE + (0.9 if d.narrow else 0.75), "activation"),
        (OUTPUT, MIDDLE + 0.75, "output"),
    ):
        ax.text(x, y, d.wrapped(key, 11), ha="center", va="center", fontsize=11, color=d.muted)
