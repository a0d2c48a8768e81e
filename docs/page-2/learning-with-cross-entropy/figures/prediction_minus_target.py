"""Prediction minus target: the probabilities of three classes, the targets, and the way from the one to the other."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["page-2/softmax-and-cross-entropy/softmax_scores"]
WORDS = {
    "class": {"id": "kelas", "en": "class"},
    "probability": {"id": "peluang", "en": "probability"},
    "target": {"id": "target", "en": "target"},
    "right": {"id": "benar", "en": "right"},
}
RIGHT = 1


def draw(d: Drawing) -> None:
    p = np.asarray(d.run["page-2/softmax-and-cross-entropy/softmax_scores"]["probabilities"])[0]
    y = np.eye(3)[RIGHT]
    ax = d.axes(5.6, 3.4)
    ax.bar([0, 1, 2], p, color=[d.blue, d.orange, d.green], width=0.5)
    for k, (prediction, target) in enumerate(zip(p, y, strict=True)):
        ax.plot([k - 0.36, k + 0.36], [target, target], "--", color=d.ink, linewidth=2, zorder=4)
        ax.annotate(
            "", (k + 0.3, target), (k + 0.3, prediction),
            arrowprops={"arrowstyle": "-|>", "color": d.purple, "linewidth": 2.2, "shrinkA": 0, "shrinkB": 0},
        )  # fmt: skip
        ax.text(k + 0.36, (prediction + target) / 2, d.number(prediction - target, ".3f"), color=d.purple,
                ha="left", va="center", fontsize=11)  # fmt: skip
    d.table(
        {d.word("class"): [0, 1, 2], "$p$": p, "$y$": y, "$p - y$": p - y},
        {d.word("class"): ".0f", "$p$": ".3f", "$y$": ".0f", "$p - y$": ".3f"},
    )
    labels = [f"{k}\n({d.word('right')})" if k == RIGHT else str(k) for k in range(3)]
    ax.set(xlim=(-0.5, 2.75), ylim=(0, 1.08), yticks=[0, 0.5, 1], xlabel=d.word("class"), ylabel=d.word("probability"))
    ax.set_xticks([0, 1, 2], labels)
    ax.grid(axis="x", visible=False)
