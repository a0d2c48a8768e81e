"""The same network on the spirals after more and more epochs."""

from site_builder.drawing.board import Drawing

RUNS = ["training_time"]
WORDS = {"epoch": {"id": "epoch", "en": "epoch"}, "accuracy": {"id": "akurasi", "en": "accuracy"}}


def draw(d: Drawing) -> None:
    run = d.run["training_time"]
    reached = [float(run["accuracy"][stop]) for stop in run["stops"]]
    d.table({d.word("epoch"): run["stops"], d.word("accuracy"): reached}, ".1%")
    axes = d.axes(5.6, 5.8, rows=2, columns=2, narrow=4.75)
    for ax, stop in zip(axes.ravel(), run["stops"], strict=True):
        d.decision_map(ax, run["across"], run["up"], run["maps"][stop], run["X"], run["y"], size=3.4)
        ax.set_title(f"{d.word('epoch')} {stop}:  {d.number(run['accuracy'][stop], '.1%')}")
