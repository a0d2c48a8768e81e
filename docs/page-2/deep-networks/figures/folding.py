"""The zigzag that one, two, three and five folding layers of two neurons make."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["folds"]
WORDS = {
    "layers": {"id": "lapisan", "en": "layers"},
    "layer": {"id": "lapisan", "en": "layer"},
    "pieces": {"id": "ruas lurus", "en": "straight pieces"},
    "output": {"id": "keluaran", "en": "output"},
}


def draw(d: Drawing) -> None:
    run = d.run["folds"]
    x = np.asarray(run["x"])[:, 0]
    counts = (1, 2, 3, 5)
    grid = d.axes(5.8, 4.2, rows=2, columns=2, sharex=True, sharey=True)
    for ax, layers in zip(grid.flat, counts, strict=True):
        ax.plot(x, run["curves"][layers], color=d.blue, linewidth=1.8)
        word = d.word("layer" if layers == 1 else "layers")
        between = "\n" if d.narrow else " "
        ax.set_title(f"{layers} {word}:{between}{run['pieces'][layers]} {d.word('pieces')}")
        ax.set(xticks=[0, 0.5, 1], yticks=[0, 0.5, 1], ylim=(-0.06, 1.06))
    d.table({d.word("layers"): counts, d.word("pieces"): [run["pieces"][layers] for layers in counts]})
    for ax in grid[-1]:
        ax.set_xlabel("$x$")
    for ax in grid[:, 0]:
        ax.set_ylabel(d.word("output"))
