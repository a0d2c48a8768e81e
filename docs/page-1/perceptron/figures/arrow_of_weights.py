"""The line of the weights 1 and 2, and the arrow that has the same two numbers."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["bias_and_threshold"]
WORDS = {
    "fires": {"id": "keluaran 1", "en": "output 1"},
    "quiet": {"id": "keluaran 0", "en": "output 0"},
}

W1, W2 = 1, 2
LOW, HIGH = -0.5, 2.9


def draw(d: Drawing) -> None:
    threshold = d.run["bias_and_threshold"]["threshold"]
    ax = d.axes(3.6, 3.4)
    weights = np.array([W1, W2])
    foot = np.full(2, threshold / sum(weights))  # where the line meets x1 = x2
    tip = foot + weights
    x = np.array([LOW, HIGH])
    line = (threshold - W1 * x) / W2
    ax.fill_between(x, line, HIGH + 2, color=d.high, linewidth=0, zorder=0)
    ax.fill_between(x, LOW - 2, line, color=d.low, linewidth=0, zorder=0)
    ax.plot(x, line, color=d.ink, zorder=2)
    d.label(ax, (1.7, (threshold - W1 * 1.7) / W2), "$z = 0$", size=11)

    ax.plot([foot[0], tip[0], tip[0]], [foot[1], foot[1], tip[1]], "--", color=d.muted, linewidth=1.2, zorder=2)
    ax.annotate(
        "", tip, foot, arrowprops={"arrowstyle": "-|>", "color": d.purple, "linewidth": 2.4, "shrinkA": 0, "shrinkB": 0}
    )
    ax.text(tip[0] - 0.06, foot[1] + 0.05, f"$w_1$ = {W1}", ha="right", va="bottom", fontsize=11, color=d.muted)
    ax.text(tip[0] + 0.08, foot[1] + 1.1, f"$w_2$ = {W2}", ha="left", va="center", fontsize=11, color=d.muted)
    along = weights / np.hypot(W1, W2) * 0.16
    across = along[::-1] * [-1, 1]
    ax.plot(*np.transpose([foot + along, foot + along + across, foot + across]), color=d.ink, linewidth=1, zorder=3)

    ax.text(LOW + 0.08, HIGH - 0.08, d.word("fires"), ha="left", va="top", fontsize=10.5)
    ax.text(LOW + 0.08, LOW + 0.08, d.word("quiet"), ha="left", va="bottom", fontsize=10.5)
    ax.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), aspect="equal", xticks=[0, 1, 2], yticks=[0, 1, 2])
    ax.set_xlabel("$x_1$")
    ax.set_ylabel("$x_2$", rotation=0, labelpad=8)
