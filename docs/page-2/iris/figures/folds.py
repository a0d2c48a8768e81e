"""Which part of the flowers is left out in each round of the cross-validation."""

from matplotlib.patches import Patch

from site_builder.drawing.board import Drawing

RUNS = ["cross_validation"]
WORDS = {
    "round": {"id": "putaran", "en": "round"},
    "flowers": {"id": "bunga yang sudah diacak", "en": "the shuffled flowers"},
    "training": {"id": "untuk melatih", "en": "for training"},
    "test": {"id": "untuk menguji", "en": "for testing"},
}


def draw(d: Drawing) -> None:
    n = d.run["cross_validation"]["n_folds"]
    ax = d.axes(5.4, 3.6)
    for i in range(n):
        for j in range(n):
            left_out = i == j
            ax.fill(
                [j, j + 1, j + 1, j], [i, i, i + 1, i + 1],
                facecolor=d.high if left_out else d.low, edgecolor=d.muted, hatch="//" if left_out else None,
            )  # fmt: skip
    ax.set(xlabel=d.word("flowers"), ylabel=d.word("round"), xlim=(0, n), ylim=(n, 0), xticks=[])
    ax.set_yticks([i + 0.5 for i in range(n)], [str(i + 1) for i in range(n)])
    ax.tick_params(length=0)
    ax.grid(visible=False)
    ax.spines[:].set_visible(False)
    marks = [
        Patch(facecolor=d.low, edgecolor=d.muted, label=d.word("training")),
        Patch(facecolor=d.high, edgecolor=d.muted, hatch="//", label=d.word("test")),
    ]
    d.figure.legend(handles=marks, loc="outside upper center", ncols=2)
