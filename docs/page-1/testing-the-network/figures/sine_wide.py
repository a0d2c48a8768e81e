"""The wide interval: what two and what three hidden neurons make of it."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["wide_runs"]
WORDS = {
    "hidden": {"id": "neuron tersembunyi", "en": "hidden neurons"},
    "output": {"id": "keluaran jaringan", "en": "output of the network"},
    "x": {"id": "$x$ (radian)", "en": "$x$ (radians)"},
    "positive": {"id": "sin $x$ > 0", "en": "sin $x$ > 0"},
    "other": {"id": "sin $x$ ≤ 0", "en": "sin $x$ ≤ 0"},
    "threshold": {"id": "ambang", "en": "threshold"},
}


def draw(d: Drawing) -> None:
    run = d.run["wide_runs"]
    x, y, grid = (np.asarray(run[name]) for name in ("x", "y", "grid"))
    axes = d.axes(5.7, 3.4, columns=2, sharey=True)
    axes[0].figure.get_layout_engine().set(wspace=0.06)
    small = 9.5 if d.narrow else 10
    for ax, hidden in zip(axes, (2, 3), strict=True):
        ax.axhline(run["threshold"], color=d.green, linewidth=1.4, linestyle="--")
        ax.plot(grid, run["curves"][hidden], color=d.purple, linewidth=2.4)
        ax.plot(x[y == 1], np.full(int(np.sum(y == 1)), 1.12), "s", color=d.orange, markersize=3.5, alpha=0.75)
        ax.plot(x[y == 0], np.full(int(np.sum(y == 0)), -0.12), "o", color=d.blue, markersize=4, alpha=0.75)
        share = d.number(run["median"][hidden], ".1%")
        ax.set_title(f"{hidden} {d.word('hidden')}:\n{share}", pad=10)
        ax.set_xticks(np.pi * np.arange(-2, 3), [r"$-2\pi$", r"$-\pi$", "$0$", r"$\pi$", r"$2\pi$"])
        ax.set(xlim=(-6.6, 6.6), ylim=(-0.36, 1.36), xlabel=d.word("x"), yticks=[0, 1])
        for middle in (-1.5, 0.5):
            ax.text(middle * np.pi, 1.25, d.word("positive"), ha="center", va="center", color=d.orange, fontsize=small)
        for middle in (-0.5, 1.5):
            ax.text(middle * np.pi, -0.26, d.word("other"), ha="center", va="center", color=d.blue, fontsize=small)
    curves = {f"{hidden} {d.word('hidden')}": np.ravel(run["curves"][hidden]) for hidden in (2, 3)}
    d.table({d.word("x"): grid.ravel()} | curves, ".2f", title=d.word("output"))
    axes[0].set_ylabel(d.word("output"))
    axes[0].text(-6.4, run["threshold"] - 0.07, f"{d.word('threshold')} {d.number(run['threshold'], '.1f')}",
                 ha="left", va="center", color=d.green, fontsize=10)  # fmt: skip
