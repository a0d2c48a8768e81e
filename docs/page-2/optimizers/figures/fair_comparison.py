"""Final losses of ten seeds for each optimiser, at its own best rate."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["fair_comparison"]
WORDS = {
    "loss": {"id": "loss pada semua titik, setelah pelatihan", "en": "loss on all points, after the training"},
    "SGD": {"id": "SGD", "en": "SGD"},
    "momentum": {"id": "momentum", "en": "momentum"},
    "Adam": {"id": "Adam", "en": "Adam"},
    "median": {"id": "median", "en": "median"},
    "run": {"id": "urutan", "en": "rank"},
}


def draw(d: Drawing) -> None:
    run = d.run["fair_comparison"]
    ax = d.axes(5.6, 2.9)
    styles = ((d.blue, "o"), (d.orange, "s"), (d.green, "^"))
    for row, ((name, losses), (color, mark)) in enumerate(zip(run["judged"].items(), styles, strict=True)):
        ax.plot(losses, np.full(len(losses), -row), mark, color=color, markersize=7, fillstyle="none", markeredgewidth=1.5)
        label = d.word("median") if row == 0 else None
        ax.plot([run["median"][name]] * 2, [-row - 0.3, -row + 0.3], "-", color=d.ink, linewidth=2.4, label=label)
    ax.set_xscale("log")
    ax.set_xticks([0.07, 0.1, 0.2, 0.5, 1], ["0.07", "0.1", "0.2", "0.5", "1"])
    ax.set_xticks([], minor=True)
    names = list(run["judged"])
    ax.set_yticks([-row for row in range(len(names))], [d.word(name) for name in names])
    ax.set(xlabel=d.word("loss"), ylim=(-len(names) + 0.4, 0.6))
    ax.legend(loc="lower right")
    columns = {d.word(name): sorted(float(loss) for loss in losses) for name, losses in run["judged"].items()}
    d.table({d.word("run"): list(range(1, run["n_judge"] + 1))} | columns, ".4f", title=d.word("loss"))
