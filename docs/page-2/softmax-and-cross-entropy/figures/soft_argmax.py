"""Softmax of the same scores, multiplied by three factors."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["differences_count"]
WORDS = {
    "class": {"id": "kelas", "en": "class"},
    "probability": {"id": "peluang", "en": "probability"},
    "scores": {"id": "skor", "en": "scores"},
}


def draw(d: Drawing) -> None:
    run = d.run["differences_count"]
    rows = {}
    for factor in run["factors"]:
        e = np.exp(factor * np.asarray(run["z"])[0])
        rows[factor] = e / e.sum()
    axes = d.axes(5.8, 3.0, columns=3, sharey=True)
    for ax, (factor, row) in zip(axes, rows.items(), strict=True):
        ax.bar([0, 1, 2], row, color=[d.blue, d.orange, d.green], width=0.66)
        for k, p in enumerate(row):
            ax.text(k, p + 0.03, d.number(p, ".2f"), ha="center", va="bottom", color=d.ink, fontsize=10)
        ax.set_title(f"{d.number(factor, 'g')} × {d.word('scores')}")
        ax.set(xticks=[0, 1, 2], ylim=(0, 1.14), yticks=[0, 0.5, 1], xlabel=d.word("class"))
        ax.grid(axis="x", visible=False)
    scaled = {f"{d.number(factor, 'g')} × {d.word('scores')}": row for factor, row in rows.items()}
    d.table({d.word("class"): [0, 1, 2]} | scaled, ".2f", title=d.word("probability"))
    axes[0].set_ylabel(d.word("probability"))
