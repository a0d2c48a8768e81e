"""What a neural network looks like, before anything is said of it: circles, lines, and what goes in and comes out."""

from site_builder.drawing.board import Drawing

RUNS = ["count_weights"]
WORDS = {
    "in": {"id": "bilangan\nmasuk", "en": "numbers\ngo in"},
    "out": {"id": "jawaban\nkeluar", "en": "an answer\ncomes out"},
    "neuron": {"id": "neuron", "en": "neuron"},
    "connection": {"id": "sambungan,\ndengan bobot", "en": "connection,\nwith a weight"},
}

MIDDLE, STEP, RADIUS = 0.95, 0.5, 0.17


def draw(d: Drawing) -> None:
    ax = d.canvas(5, 2.45, (0, 5), (0, 2.45))
    columns = [
        [(x, MIDDLE + ((size - 1) / 2 - i) * STEP) for i in range(size)]
        for x, size in zip((1.4, 2.55, 3.7), map(int, d.run["count_weights"]["sizes"]), strict=True)
    ]
    for left, right in zip(columns, columns[1:], strict=False):
        for start in left:
            for end in right:
                ax.plot(*zip(start, end, strict=True), color=d.muted, linewidth=1.1, zorder=1)
    for column, color in zip(columns, (d.blue, d.purple, d.green), strict=True):
        for at in column:
            d.node(ax, at, color=color, radius=RADIUS)
    for start, end in (((0.85, MIDDLE), columns[0][1]), (columns[2][0], (4.25, MIDDLE))):
        d.arrow(ax, start, end, gap=RADIUS + 0.02 if end[0] < 2 else RADIUS, width=1.6)
    ax.text(0.45, MIDDLE, d.word("in"), ha="center", va="center", fontsize=11, color=d.blue)
    ax.text(4.55, MIDDLE, d.word("out"), ha="center", va="center", fontsize=11, color=d.green)
    top, first = columns[1][0], columns[0][0]
    halfway = ((first[0] + top[0]) / 2, (first[1] + top[1]) / 2)
    for at, to, key, color in (
        ((3.35, 2.25), (top[0] + 0.13, top[1] + 0.14), "neuron", d.purple),
        ((1.1, 2.2), halfway, "connection", d.ink),
    ):
        ax.annotate(
            d.word(key), xy=to, xytext=at, ha="center", va="center", fontsize=11, color=color,
            arrowprops={"arrowstyle": "-", "color": color, "linewidth": 1.1, "shrinkA": 1, "shrinkB": 1},
        )  # fmt: skip
