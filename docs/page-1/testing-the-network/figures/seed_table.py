"""How soon each seed solves XOR, and how many never do, by the size of the hidden layer."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["hundred_seeds"]
WORDS = {
    "hidden": {"id": "neuron tersembunyi", "en": "hidden neurons"},
    "epochs": {"id": "epoch hingga terpecahkan", "en": "epochs until solved"},
    "unsolved": {"id": "belum\nterpecahkan", "en": "not\nsolved"},
    "middle": {"id": "median epoch", "en": "median of the epochs"},
    "median": {"id": "median", "en": "median"},
}


def draw(d: Drawing) -> None:
    run = d.run["hundred_seeds"]
    needed = {size: [epochs for epochs in all_seeds if epochs] for size, all_seeds in run["needed"].items()}
    sizes = list(needed)
    ax = d.axes(5.6, 3.9)
    last = run["max_epochs"]
    for row, hidden in enumerate(sizes):
        values, counts = np.unique(needed[hidden], return_counts=True)
        ax.scatter(values, np.full(len(values), row), s=10 * counts, color=d.blue, alpha=0.75, linewidths=0)
        middle = run["medians"][hidden]
        ax.plot([middle, middle], [row - 0.38, row + 0.38], color=d.green, linewidth=2.2)
        missing = run["unsolved"][hidden]
        if missing:
            ax.plot(last * 1.62, row, "X", color=d.orange, markersize=11, markeredgewidth=0)
        ax.text(last * 1.9, row, str(missing), ha="left", va="center",
                color=d.orange if missing else d.muted)  # fmt: skip
    d.table({
        d.word("hidden"): sizes,
        d.word("middle"): [run["medians"][size] for size in sizes],
        d.word("unsolved").replace("\n", " "): [run["unsolved"][size] for size in sizes],
    }, ",.0f")  # fmt: skip
    top = len(sizes) - 0.42
    middle = run["medians"][sizes[-1]]
    ax.text(middle, top, d.word("median"), ha="center", va="bottom", color=d.green)
    ax.text(last * 1.85, top, d.word("unsolved"), ha="center", va="bottom", color=d.orange)
    ax.axvline(last * 1.12, color=d.muted, linewidth=1, linestyle=":")
    ax.set(xscale="log", xlim=(200, last * 3), ylim=(-0.6, len(sizes) - 0.1))
    ax.set(xlabel=d.word("epochs"), ylabel=d.word("hidden"))
    ax.set_yticks(range(len(sizes)), [str(size) for size in sizes])
    ticks = (200, 500, 1000, 2000)
    ax.set_xticks(ticks, [f"{tick:,}" for tick in ticks])
    ax.set_xticks([], minor=True)
    ax.grid(axis="y", visible=False)
