"""How many of the random splits got which accuracy."""

from site_builder.drawing.board import Drawing

RUNS = ["many_splits"]
WORDS = {
    "accuracy": {"id": "akurasi pada bunga uji", "en": "accuracy on the test flowers"},
    "splits": {"id": "banyaknya pemisahan", "en": "number of splits"},
    "mean": {"id": "rata-rata", "en": "mean"},
}


def draw(d: Drawing) -> None:
    run = d.run["many_splits"]
    ax = d.axes(5.6, 3.5)
    splits = list(run["splits"])
    for wrong, count in enumerate(splits):
        ax.bar(-wrong, count, width=0.72, color=d.low, edgecolor=d.blue, linewidth=1.6)
        ax.text(-wrong, count + 0.8, str(count), ha="center", va="bottom")
    at = -(1 - run["mean"]) * run["n_test"]
    top = max(splits)
    ax.plot([at, at], [0, top + 8], color=d.orange, linestyle="--")
    ax.text(at, top + 9, f"{d.word('mean')} {d.number(run['mean'], '.1%')}", ha="center", va="bottom", color=d.orange)
    ax.set(xlabel=d.word("accuracy"), ylabel=d.word("splits"), ylim=(0, top + 15))
    ticks = range(len(splits))
    ax.set_xticks([-w for w in ticks], [f"{1 - w / run['n_test']:.1%}" for w in ticks])
    d.table({d.word("accuracy"): [1 - w / run["n_test"] for w in ticks], d.word("splits"): splits}, ".1%")
    ax.grid(axis="x", visible=False)
