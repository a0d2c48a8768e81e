"""Gradients of nine batches as arrows around the exact one, and their mean distance beside the square-root law."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["two_weights"]
WORDS = {
    "first": {"id": "gradien untuk $w_1$", "en": "gradient for $w_1$"},
    "second": {"id": "gradien untuk $w_2$", "en": "gradient for $w_2$"},
    "size": {"id": "sampel per batch", "en": "samples in a batch"},
    "distance": {"id": "jarak rata-rata", "en": "mean distance"},
    "measured": {"id": "diukur", "en": "measured"},
    "law": {"id": "hukum akar", "en": "square-root law"},
}
SIZE, DRAWS = 4, 9


def draw(d: Drawing) -> None:
    run = d.run["two_weights"]
    each, full, alone = (np.asarray(run[name]) for name in ("each", "full", "alone"))
    orders = np.asarray(run["orders"])[:DRAWS]
    plane, spread = d.axes(5.9, 3.3, columns=2, fold=True, narrow=6.2)
    rough = each[orders[:, :SIZE]].mean(axis=1)
    for tip in rough:
        plane.annotate("", tip, (0, 0), arrowprops={"arrowstyle": "->", "color": d.blue, "linewidth": 1.2})
    plane.annotate("", full, (0, 0), arrowprops={"arrowstyle": "-|>", "color": d.ink, "linewidth": 2.4})
    sizes = 2 ** np.arange(7)
    means = [
        float(np.linalg.norm(each[orders[:, :size]].mean(axis=1) - full, axis=1).mean()) for size in sizes
    ]
    law = alone / np.sqrt(sizes)
    turns = np.linspace(0, 2 * np.pi, 61)
    round_it = np.array([np.cos(turns), np.sin(turns)])
    here = list(sizes).index(SIZE)
    plane.plot(*(full[:, None] + law[here] * round_it), "--", color=d.orange, linewidth=1.6)
    plane.plot(*(full[:, None] + means[here] * round_it), "-", color=d.purple, linewidth=1.6)
    plane.set(xlim=(-0.6, 0.6), ylim=(-0.6, 0.6), aspect="equal", xlabel=d.word("first"), ylabel=d.word("second"))
    spread.plot(sizes, law, "--", color=d.orange, label=d.word("law"))
    spread.plot(sizes, means, "o", color=d.purple, fillstyle="none", label=d.word("measured"))
    spread.plot(SIZE, means[here], "o", color=d.purple, markersize=9)
    spread.set_xscale("log", base=2)
    spread.set_xticks(sizes[::2], [str(size) for size in sizes[::2]])
    spread.set_xticks([], minor=True)
    spread.set(ylim=(0, 0.6), xlabel=d.word("size"), ylabel=d.word("distance"))
    spread.legend(loc="upper right")
    d.table(
        {d.word("size"): list(sizes), d.word("measured"): means, d.word("law"): list(law)},
        {d.word("size"): ".0f", d.word("measured"): ".3f", d.word("law"): ".3f"},
    )
