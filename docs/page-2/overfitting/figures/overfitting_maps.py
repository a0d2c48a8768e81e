"""One large network on few noisy samples: the copy kept in time, and trained on to the end."""

from site_builder.drawing.board import Drawing

RUNS = ["overfitting"]
WORDS = {"epoch": {"id": "epoch", "en": "epoch"}}


def draw(d: Drawing) -> None:
    run = d.run["overfitting"]
    axes = d.axes(6, 2.9, columns=2)
    stops = (run["best"], run["epochs"])
    for ax, name, stop in zip(axes, ("kept", "final"), stops, strict=True):
        d.decision_map(ax, run["across"], run["up"], run["maps"][name], run["X"], run["y"], size=6)
        ax.set_title(f"{d.word('epoch')} {stop}")
