"""Two networks that agree on the moons, asked far away from them."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["far_away"]
WORDS = {
    "seed": {"id": "seed", "en": "seed"},
    "asked": {"id": "titik yang jauh", "en": "far away"},
}


def draw(d: Drawing) -> None:
    run = d.run["far_away"]
    axes = d.axes(6, 3.5, columns=2, narrow=2.7)
    for ax, seed in zip(axes, (0, 1), strict=True):
        d.decision_map(ax, run["across"], run["up"], run["maps"][seed], run["X"], run["y"], size=2.2)
        ax.plot(
            *np.transpose(run["far"]), "D", color=d.purple, markersize=6, clip_on=False, zorder=5,
            linestyle="none", label=d.word("asked") if seed == 0 else None,
        )  # fmt: skip
        ax.set_title(f"{d.word('seed')} {seed}")
    axes[0].figure.legend(loc="outside lower center")
