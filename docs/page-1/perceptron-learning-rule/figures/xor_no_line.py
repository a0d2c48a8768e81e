"""Why no straight line separates the two classes of XOR."""

from matplotlib.axes import Axes

from site_builder.drawing.board import Drawing

RUNS = ["perceptron_learning"]
WORDS = {
    "try": {"id": "satu garis: selalu\nada yang salah sisi", "en": "one line: some point\nis always wrong"},
    "cross": {"id": "kedua ruas\nbertemu di tengah", "en": "the two segments\nmeet in the middle"},
    "zero": {"id": "target 0", "en": "target 0"},
    "one": {"id": "target 1", "en": "target 1"},
    "wrong": {"id": "salah sisi", "en": "wrong side"},
    "both": {"id": "0 atau 1?", "en": "0 or 1?"},
}


def points(d: Drawing, ax: Axes) -> None:
    run = d.run["perceptron_learning"]
    d.points(ax, run["X"], run["xor_targets"], labels=(d.word("zero"), d.word("one")))
    ax.set(xlim=(-0.45, 1.45), ylim=(-0.45, 1.45), aspect="equal", xticks=[0, 1], yticks=[0, 1])
    ax.set_xlabel("$x_1$")
    ax.set_ylabel("$x_2$", rotation=0)


def draw(d: Drawing) -> None:
    left, right = d.axes(5.6, 3.6, columns=2)
    for ax in (left, right):
        points(d, ax)

    left.fill_between([-0.45, 1.45], [0.95, -0.95], 1.45, color=d.high, linewidth=0)
    left.fill_between([-0.45, 1.45], -0.45, [0.95, -0.95], color=d.low, linewidth=0)
    left.plot([-0.45, 0.95], [0.95, -0.45], color=d.ink, zorder=2)
    left.plot(1, 1, "o", markersize=23, markerfacecolor="none", markeredgecolor=d.ink, markeredgewidth=1.6)
    left.text(1, 1.19, d.word("wrong"), ha="center", va="bottom", fontsize=10.5)
    left.set_title(d.word("try"))

    right.plot([0, 1], [0, 1], color=d.blue, zorder=1)
    right.plot([0, 1], [1, 0], color=d.orange, linestyle="--", zorder=1)
    right.plot(0.5, 0.5, "D", color=d.purple, markersize=11, zorder=3)
    middle = d.run["perceptron_learning"]["X"].mean(axis=0)
    right.annotate(
        d.word("both"), middle, (middle[0], 1.19 if d.narrow else 0.84), ha="center", va="bottom", fontsize=11,
        arrowprops={"arrowstyle": "-", "color": d.ink, "shrinkB": 8} if d.narrow else None,
    )  # fmt: skip
    right.set_title(d.word("cross"))

    handles, labels = left.get_legend_handles_labels()
    left.figure.legend(handles, labels, loc="outside lower center", ncols=2)
