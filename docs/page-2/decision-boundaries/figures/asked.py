"""A network's answers all over the plane, with its boundary, and half of the samples that it was trained on."""

from site_builder.drawing.board import Drawing

RUNS = ["text_map"]
WORDS: dict[str, dict[str, str]] = {}


def draw(d: Drawing) -> None:
    run = d.run["text_map"]
    ax = d.axes(4.6, 3)
    d.decision_map(ax, run["across"], run["up"], run["probabilities"], run["X"][::2], run["y"][::2], size=4)
    ax.set(xlim=(min(run["x1"]), max(run["x1"])), ylim=(min(run["x2"]), max(run["x2"])))
