"""The corner of ReLU, and the chord that a finite difference measures across it."""


from site_builder.drawing.board import Drawing

RUNS = ["exercise_numbers"]
WORDS = {
    "relu": {"id": "ReLU", "en": "ReLU"},
    "slope": {"id": "kemiringan", "en": "slope"},
    "measured": {"id": "yang diukur", "en": "measured"},
    "backward": {"id": "menurut mesin", "en": "by the engine"},
}


def draw(d: Drawing) -> None:
    run = d.run["exercise_numbers"]
    ax = d.axes(5.6, 3.3)
    ax.plot([-1.6, 0, 2.4], [0, 0, 2.4], color=d.blue, linewidth=2.4, label=d.word("relu"))
    at, eps = 0.5, 1.0
    below, above = at - eps, at + eps
    ax.plot([below, above], [0, above], "o--", color=d.orange, linewidth=2, markersize=8)
    ax.plot([at], [at], "s", color=d.green, markersize=9, zorder=5)
    ax.text(
        0.25, 1.1, f"{d.word('measured')}:\n{d.word('slope')} {d.number(run['chord'], '.2f')}",
        ha="right", va="center", color=d.orange, fontsize=10.5,
    )  # fmt: skip
    ax.text(
        0.75, 0.42, f"{d.word('backward')}:\n{d.word('slope')} {d.number(run['true_slope'], '.0f')}",
        ha="left", va="center", color=d.green, fontsize=10.5,
    )  # fmt: skip
    ax.set_xticks([below, 0, at, above], ["a − ε", "0", "a", "a + ε"])
    ax.set_yticks([0])
    ax.set(xlim=(-1.6, 2.4), ylim=(-0.25, 2.4))
    ax.legend(loc="upper left")
    slopes = {d.word("measured"): [run["chord"]], d.word("backward"): [run["true_slope"]]}
    d.table(slopes, ".2f", title=d.word("slope"))
