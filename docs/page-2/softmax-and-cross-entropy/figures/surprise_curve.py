"""Cross-entropy and squared error over the probability of the right class."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["surprise"]
WORDS = {
    "probability": {"id": "peluang $p$ dari kelas yang benar", "en": "probability $p$ of the right class"},
    "loss": {"id": "loss", "en": "loss"},
    "entropy": {"id": "cross-entropy", "en": "cross-entropy"},
    "square": {"id": "galat kuadrat", "en": "squared error"},
    "sure and right": {"id": "yakin dan benar", "en": "sure and right"},
    "undecided": {"id": "ragu-ragu", "en": "undecided"},
    "sure and wrong": {"id": "yakin, tetapi salah", "en": "sure and wrong"},
}


def draw(d: Drawing) -> None:
    run = d.run["surprise"]
    ax = d.axes(5.4, 3.6)
    p = np.linspace(0.006, 1, 800)
    ax.plot(p, -np.log(p), color=d.blue, label=d.word("entropy"))
    ax.plot(p, (1 - p) ** 2, "--", color=d.orange, label=d.word("square"))
    listed = np.array([0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99])
    d.table({"$p$": listed, d.word("entropy"): -np.log(listed), d.word("square"): (1 - listed) ** 2}, {
        "$p$": "g", d.word("entropy"): ".3f", d.word("square"): ".4f",  # 0.5625 has four decimals
    })  # fmt: skip
    places = {"sure and right": (12, 32, "right"), "undecided": (10, 6, "left"), "sure and wrong": (12, 0, "left")}
    chances, surprises = np.asarray(run["p"])[:, 1], run["surprises"]
    for i, name in enumerate(run["names"]):
        dx, dy, side = places[name]
        at = (chances[i], surprises[i])
        ax.plot(*at, "o", color=d.blue, zorder=4)
        ax.annotate(
            f"{d.word(name)}: {d.number(at[1], '.3f')}", at, (dx, dy),
            textcoords="offset points", ha=side, va="center", fontsize=10,
            arrowprops={"arrowstyle": "-", "color": d.muted, "shrinkB": 5} if dy > 20 else None,
        )  # fmt: skip
    ax.set(xlim=(-0.03, 1.03), ylim=(-0.15, 5.1), xlabel=d.word("probability"), ylabel=d.word("loss"))
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
    ax.legend(loc="upper right")
