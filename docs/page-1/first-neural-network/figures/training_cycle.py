"""The four steps of training as a circle that is walked thousands of times."""

from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = []
WORDS = {
    "forward": {"id": "1  Maju", "en": "1  Forward"},
    "loss": {"id": "2  Loss", "en": "2  Loss"},
    "backward": {"id": "3  Mundur", "en": "3  Backward"},
    "update": {"id": "4  Perbarui", "en": "4  Update"},
    "predict": {"id": "hitung prediksi $a_2$", "en": "compute the prediction $a_2$"},
    "measure": {"id": "ukur galat terhadap $y$", "en": "measure the error against $y$"},
    "blame": {"id": "hitung setiap gradien", "en": "compute every gradient"},
    "step": {"id": "$W \\leftarrow W - lr \\cdot dW$", "en": "$W \\leftarrow W - lr \\cdot dW$"},
    "epoch": {"id": "satu putaran\n= satu epoch", "en": "one round\n= one epoch"},
}


def draw(d: Drawing) -> None:
    ax = d.canvas(5.5, 3.2, (-2.75, 2.75), (-1.6, 1.6))
    steps = [
        ("forward", "predict", (-1.55, 1.05), d.blue),
        ("loss", "measure", (1.55, 1.05), d.purple),
        ("backward", "blame", (1.55, -1.05), d.orange),
        ("update", "step", (-1.55, -1.05), d.green),
    ]
    for name, text, (x, y), color in steps:
        ax.add_patch(
            FancyBboxPatch(
                (x - 1.1, y - 0.45), 2.2, 0.9, boxstyle="round,pad=0.05,rounding_size=0.2",
                facecolor=d.surface, edgecolor=color, linewidth=2, zorder=3,
            )
        )  # fmt: skip
        style = {"ha": "center", "va": "center", "zorder": 4}
        middle = 0.28 if d.narrow else 0.19
        ax.text(x, y + middle, d.word(name), color=color, fontsize=11.5, weight="bold", **style)
        said = d.word(text) if text == "step" else d.wrapped(text, 18)
        ax.text(x, y - (0.15 if d.narrow else middle), said, color=d.ink, fontsize=10, **style)
    d.arrow(ax, (-0.4, 1.05), (0.4, 1.05), gap=0.06, color=d.ink, width=1.8)
    d.arrow(ax, (1.55, 0.55), (1.55, -0.55), gap=0.06, color=d.ink, width=1.8)
    d.arrow(ax, (0.4, -1.05), (-0.4, -1.05), gap=0.06, color=d.ink, width=1.8)
    d.arrow(ax, (-1.55, -0.55), (-1.55, 0.55), gap=0.06, color=d.ink, width=1.8)
    ax.text(0, 0, d.word("epoch"), ha="center", va="center", color=d.muted, fontsize=10.5)
