"""The basic architecture: an input layer, a hidden layer and an output layer, fully connected."""

from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["count_weights"]
WORDS = {
    "input": {"id": "Lapisan\nmasukan", "en": "Input\nlayer"},
    "hidden": {"id": "Lapisan\ntersembunyi", "en": "Hidden\nlayer"},
    "output": {"id": "Lapisan\nkeluaran", "en": "Output\nlayer"},
    "takes": {"id": "menerima\nfitur", "en": "takes the\nfeatures"},
    "finds": {"id": "menemukan\npola", "en": "finds\npatterns"},
    "gives": {"id": "memberi\nprediksi", "en": "gives the\nprediction"},
    "weight": {"id": "satu\nbobot", "en": "one\nweight"},
    "neuron": {"id": "satu\nneuron", "en": "one\nneuron"},
    "flow": {"id": "arah aliran data", "en": "direction of data flow"},
}

CENTRE, STEP, RADIUS = 2.6, 0.84, 0.29
MARKED = (0, 1)  # the connection that is named: from the first input to the second hidden neuron


def draw(d: Drawing) -> None:
    ax = d.canvas(5.4, 5, (0, 5.5), (-0.25, 5))
    layers = [
        (0.75, d.blue, "input", "takes", "x"),
        (2.75, d.purple, "hidden", "finds", "a"),
        (4.75, d.green, "output", "gives", r"\hat{y}"),
    ]
    sizes = [int(size) for size in d.run["count_weights"]["sizes"]]
    columns = [
        [(x, CENTRE + ((size - 1) / 2 - i) * STEP) for i in range(size)]
        for (x, *_), size in zip(layers, sizes, strict=True)
    ]

    for left, right in zip(columns, columns[1:], strict=False):
        for start in left:
            for end in right:
                ax.plot(
                    [start[0], end[0]], [start[1], end[1]], color=d.muted, linewidth=1.1, alpha=0.8, zorder=2,
                    solid_capstyle="round",
                )  # fmt: skip
    start, end = columns[0][MARKED[0]], columns[1][MARKED[1]]
    ax.plot([start[0], end[0]], [start[1], end[1]], color=d.orange, linewidth=3.2, zorder=2.5)

    for (x, color, title, task, symbol), column in zip(layers, columns, strict=True):
        band = FancyBboxPatch(
            (x - 0.57, 0.45), 1.14, 3.8, boxstyle="round,pad=0.08,rounding_size=0.22", facecolor=color,
            edgecolor="none", alpha=0.10, zorder=1,
        )  # fmt: skip
        ax.add_patch(band)
        ax.text(x, 4.66, d.word(title), ha="center", va="center", color=color, fontsize=12, fontweight="bold")
        ax.text(x, 0.69, d.word(task), ha="center", va="center", color=d.ink, fontsize=10)
        for i, at in enumerate(column, start=1):
            index = f"_{i}" if len(column) > 1 else ""
            d.node(ax, at, color=color, radius=RADIUS)
            ax.text(*at, f"${symbol}{index}$", ha="center", va="center", color=d.ink, fontsize=14, zorder=4)

    _point(d, (1.75, 4.1), ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 0.04), "weight", d.orange)
    top = columns[1][0]
    _point(d, (3.75, 4.1), (top[0] + RADIUS * 0.94, top[1] + RADIUS * 0.4), "neuron", d.purple)

    ax.add_patch(
        FancyArrowPatch((0.1, 0.05), (5.4, 0.05), arrowstyle="-|>", mutation_scale=16, color=d.muted, linewidth=1.6)
    )
    d.label(ax, (2.75, 0.05), d.word("flow"), color=d.muted, size=10.5)


def _point(d: Drawing, text_at: tuple[float, float], to: tuple[float, float], key: str, color: str) -> None:
    """Write a word and a thin line from it to what it names."""
    ax = d.figure.axes[0]
    ax.annotate(
        d.word(key), xy=to, xytext=text_at, ha="center", va="center", color=color, fontsize=10.5, zorder=6,
        arrowprops={"arrowstyle": "-", "color": color, "linewidth": 1.1, "shrinkA": 1, "shrinkB": 2},
    )  # fmt: skip
