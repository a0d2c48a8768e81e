"""The spirals, learned by networks of different width and depth."""

from site_builder.drawing.board import Drawing

RUNS = ["width_depth"]
WORDS = {
    "hidden": {"id": "lapisan tersembunyi", "en": "hidden layers"},
    "accuracy": {"id": "median akurasi", "en": "median accuracy"},
}


def draw(d: Drawing) -> None:
    run = d.run["width_depth"]
    medians = [float(run["median"][name]) for name in run["layers"]]
    d.table({d.word("hidden"): list(run["layers"]), d.word("accuracy"): medians}, ".1%")
    axes = d.axes(6, 4.5, rows=2, columns=3)
    for ax, name in zip(axes.ravel(), run["layers"], strict=True):
        d.decision_map(ax, run["across"], run["up"], run["maps"][name], run["X"], run["y"], size=2.8)
        ax.set_title(f"{name}:  {d.number(run['median'][name], '.1%')}", fontsize=10.5)
