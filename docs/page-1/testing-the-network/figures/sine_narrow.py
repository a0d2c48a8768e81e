"""The sign of the sine on the narrow interval: the data, the network's output and the threshold."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["sine_sign"]
WORDS = {
    "output": {"id": "keluaran jaringan", "en": "output of the network"},
    "x": {"id": "$x$ (radian)", "en": "$x$ (radians)"},
    "positive": {"id": "data dengan sin $x$ > 0", "en": "data with sin $x$ > 0"},
    "other": {"id": "data dengan sin $x$ ≤ 0", "en": "data with sin $x$ ≤ 0"},
    "threshold": {"id": "ambang", "en": "threshold"},
    "sine": {"id": "sin $x$", "en": "sin $x$"},
}


def draw(d: Drawing) -> None:
    run = d.run["sine_sign"]
    X, y = np.asarray(run["X"]), np.asarray(run["y"])
    x, output = np.ravel(run["X_fresh"]), np.ravel(run["fresh_outputs"])
    order = np.argsort(x)
    x, output = x[order], output[order]

    ax = d.axes(5.5, 3.7)
    ax.plot(x, np.sin(x), color=d.muted, linewidth=1.3, linestyle=":")
    ax.plot(x, output, color=d.purple, linewidth=2.4)
    ax.axhline(run["threshold"], color=d.green, linewidth=1.4, linestyle="--")
    ax.plot(X[y == 1], np.full(int(np.sum(y == 1)), 1.14), "s", color=d.orange, markersize=3.5, alpha=0.75)
    ax.plot(X[y == 0], np.full(int(np.sum(y == 0)), -0.14), "o", color=d.blue, markersize=4.5, alpha=0.75)

    listed = np.linspace(-3, 3, 7)
    d.table(
        {d.word("x"): listed, d.word("sine"): np.sin(listed), d.word("output"): np.interp(listed, x, output)},
        ".2f",
    )
    ax.text(1.5, 1.29, d.word("positive"), ha="center", va="center", color=d.orange)
    ax.text(-1.5, -0.31, d.word("other"), ha="center", va="center", color=d.blue)
    ax.text(-0.08, 0.8, d.word("output"), ha="right", va="center", color=d.purple)
    ax.text(-2.95, run["threshold"] + 0.075, f"{d.word('threshold')} {d.number(run['threshold'], '.1f')}",
            ha="left", va="center", color=d.green)  # fmt: skip
    ax.text(-1.5, -0.87, d.word("sine"), ha="center", va="center", color=d.muted)
    ax.set(xlim=(-3.1, 3.1), ylim=(-1.1, 1.45), xlabel=d.word("x"), yticks=[-1, 0, 1])
