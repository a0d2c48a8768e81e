"""The loss of two runs on Iris: gradients cleared after each step, and never."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["forgotten"]
WORDS = {
    "step": {"id": "langkah", "en": "step"},
    "loss": {"id": "loss", "en": "loss"},
    "cleared": {"id": "grad dikosongkan", "en": "grad cleared"},
    "kept": {"id": "grad tidak dikosongkan", "en": "grad not cleared"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(5.6, 3.5)
    run = d.run["forgotten"]
    steps = np.arange(1, len(run["losses"]) + 1)
    ax.plot(steps, run["losses"], color=d.blue, label=d.word("cleared"))
    ax.plot(steps, run["kept_losses"], color=d.orange, linestyle="--", label=d.word("kept"))
    ax.set(xlabel=d.word("step"), ylabel=d.word("loss"), ylim=(0, 1.15 * max(run["kept_losses"])), xlim=(0, 51))
    ax.legend(loc="upper center")
    listed = [0, 1, 2, 9, 19, 29, 39, 44, 47, 49]
    d.table(
        {
            d.word("step"): steps[listed],
            d.word("cleared"): np.array(run["losses"])[listed],
            d.word("kept"): np.array(run["kept_losses"])[listed],
        },
        ".4f",
    )
