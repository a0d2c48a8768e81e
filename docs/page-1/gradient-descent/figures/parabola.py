"""The loss of one weight, a parabola, with the slope drawn at three places."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["slope_formula"]
WORDS = {
    "weight": {"id": "bobot $w$", "en": "weight $w$"},
    "loss": {"id": "loss $L$", "en": "loss $L$"},
    "slope": {"id": "kemiringan", "en": "slope"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(5.6, 3.8)
    run = d.run["slope_formula"]

    def loss(w: np.ndarray) -> np.ndarray:
        return (w * run["x"] - run["y"]) ** 2

    between = "\n" if d.narrow else " "
    w = np.linspace(0.2, 5.8, 281)
    ax.plot(w, loss(w), color=d.blue)
    places = np.array([1.0, 3.0, 5.0])
    slopes = 8 * places - 24
    for at, slope, color, style, side in zip(
        places, slopes, (d.orange, d.green, d.purple), ("--", "-.", "--"), ("left", "center", "right"), strict=True
    ):
        reach = 0.75 if slope else 1.1
        near = np.array([at - reach, at + reach])
        ax.plot(near, loss(at) + slope * (near - at), style, color=color, linewidth=2)
        ax.plot(at, loss(at), "o", color=color, markersize=9, zorder=4)
        move = {"left": (0.25, 0.6), "center": (0, 1.6), "right": (-0.25, 0.6)}[side]
        ax.text(
            at + move[0], loss(at) + move[1], f"{d.word('slope')}{between}{d.number(slope, '.0f')}",
            ha=side, va="bottom", color=color, fontsize=11,
        )  # fmt: skip
    d.table({"$w$": places, "$L$": loss(places), d.word("slope"): slopes}, ".0f")
    ax.set(xlim=(0, 6), ylim=(-2.5, 31), xlabel=d.word("weight"), ylabel=d.word("loss"))
