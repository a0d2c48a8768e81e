"""The learning rule on AND and on XOR: mistakes per pass, and the line that AND ends with."""

import numpy as np
from matplotlib.axes import Axes

from site_builder.drawing.board import Drawing

RUNS = ["perceptron_learning"]
WORDS = {
    "AND": {"id": "AND", "en": "AND"},
    "XOR": {"id": "XOR", "en": "XOR"},
    "pass": {"id": "putaran", "en": "pass"},
    "mistakes": {"id": "Kesalahan per putaran", "en": "Mistakes per pass"},
    "learned": {"id": "Garis AND hasil belajar", "en": "The line learned for AND"},
    "fires": {"id": "keluaran 1", "en": "output 1"},
    "quiet": {"id": "keluaran 0", "en": "output 0"},
}

LOW, HIGH = -0.5, 1.9


def draw(d: Drawing) -> None:
    run = d.run["perceptron_learning"]
    left, right = d.axes(5.7, 2.95, columns=2, width_ratios=[1.15, 1])
    _mistakes(d, left, run["and_mistakes"], run["xor_mistakes"])
    _line(d, right, run["X"], run["and_targets"], run["and_weights"], run["and_bias"])


def _mistakes(d: Drawing, ax: Axes, of_and: list[int], of_xor: list[int]) -> None:
    passes = np.arange(1, len(of_and) + 1)
    ax.plot(passes, of_xor, "^--", color=d.purple, markersize=10, markerfacecolor=d.surface, markeredgewidth=2)
    ax.plot(passes, of_and, "o-", color=d.green)
    ax.text(passes[-1], of_xor[-1] + 0.22, d.word("XOR"), ha="right", color=d.purple, fontsize=12)
    ax.text(passes[-1], of_and[-1] + 0.22, d.word("AND"), ha="right", color=d.green, fontsize=12)
    d.table({d.word("pass"): passes, d.word("AND"): of_and, d.word("XOR"): of_xor}, title=d.word("mistakes"))
    ax.set(ylim=(-0.25, 4.75), yticks=range(5), xticks=passes[:: 3 if d.narrow else 1])
    ax.set_xlabel(d.word("pass"))
    ax.set_title(d.wrapped("mistakes", 15))


def _line(d: Drawing, ax: Axes, X: np.ndarray, targets: np.ndarray, weights: np.ndarray, bias: float) -> None:
    x = np.array([LOW, HIGH])
    line = -(weights[0] * x + bias) / weights[1]
    ax.fill_between(x, line, HIGH + 3, color=d.high, linewidth=0, zorder=0)
    ax.fill_between(x, LOW - 3, line, color=d.low, linewidth=0, zorder=0)
    ax.plot(x, line, color=d.ink, zorder=2)

    d.points(ax, X, targets)
    ax.annotate(
        "$z = 0$", (1, 1), (1.56, 1.2), ha="center", va="center", fontsize=11, color=d.ink,
        arrowprops={"arrowstyle": "->", "color": d.ink, "shrinkB": 9},
    )  # fmt: skip
    ax.text(1.83, 1.8, d.word("fires"), ha="right", va="top", fontsize=10.5)
    ax.text(-0.43, -0.42, d.word("quiet"), ha="left", va="bottom", fontsize=10.5)
    ax.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), aspect="equal", xticks=[0, 1], yticks=[0, 1])
    ax.set_xlabel("$x_1$")
    ax.set_ylabel("$x_2$", rotation=0, labelpad=8)
    ax.set_title(d.wrapped("learned", 15))
