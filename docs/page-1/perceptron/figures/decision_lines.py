"""AND and OR as lines: the same four points, the same weights, another bias."""

import numpy as np
from matplotlib.axes import Axes

from site_builder.drawing.board import Drawing

RUNS = ["and_or_gates"]
WORDS = {
    "AND": {"id": "AND", "en": "AND"},
    "OR": {"id": "OR", "en": "OR"},
    "bias": {"id": "bias", "en": "bias"},
    "fires": {"id": "keluaran 1", "en": "output 1"},
    "quiet": {"id": "keluaran 0", "en": "output 0"},
}

LOW, HIGH = -0.5, 1.9


def draw(d: Drawing) -> None:
    run = d.run["and_or_gates"]
    gates = (("AND", run["and_bias"], run["and_outputs"]), ("OR", run["or_bias"], run["or_outputs"]))
    axes = d.axes(5.6, 3.2, columns=2, sharey=True)
    for ax, (gate, bias, outputs) in zip(axes, gates, strict=True):
        _gate(d, ax, run["X"], outputs, run["weights"], bias)
        ax.set_title(f"{d.word(gate)}, {d.word('bias')} {d.number(bias, '.1f')}", pad=8)
    x1, x2 = run["X"].T
    d.table({"$x_1$": x1, "$x_2$": x2, d.word("AND"): run["and_outputs"], d.word("OR"): run["or_outputs"]}, "g")
    axes[0].set_ylabel("$x_2$", rotation=0, labelpad=10)


def _gate(d: Drawing, ax: Axes, X: np.ndarray, outputs: np.ndarray, weights: np.ndarray, bias: float) -> None:
    """Draw the line z = 0 over the points, and shade both of its sides."""
    x = np.array([LOW, HIGH])
    line = -(weights[0] * x + bias) / weights[1]
    ax.fill_between(x, line, HIGH + 2, color=d.high, linewidth=0, zorder=0)
    ax.fill_between(x, LOW - 2, line, color=d.low, linewidth=0, zorder=0)
    ax.plot(x, line, color=d.ink, zorder=2)

    at = 0.5  # on the line, midway between two points
    d.label(ax, (at, -(weights[0] * at + bias) / weights[1]), "$z = 0$", size=10 if d.narrow else 11)

    d.points(ax, X, outputs)
    ax.text(1.83, 1.8, d.word("fires"), ha="right", va="top", fontsize=10.5)
    ax.text(-0.43, -0.42, d.word("quiet"), ha="left", va="bottom", fontsize=10.5)

    ax.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), aspect="equal", xticks=[0, 1], yticks=[0, 1])
    ax.set_xlabel("$x_1$")
