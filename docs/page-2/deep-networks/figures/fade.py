"""Signal and gradient in ten layers of ReLU neurons: they fade with half of He's size, and stay with He's size."""

import numpy as np
from matplotlib.ticker import FixedLocator, NullLocator

from site_builder.drawing.board import Drawing

RUNS = ["signal_and_gradient"]
WORDS = {
    "layer": {"id": "lapisan", "en": "layer"},
    "signal": {"id": "besar sinyal", "en": "size of the signal"},
    "gradient": {"id": "besar gradien", "en": "size of the gradient"},
    "half": {"id": "separuh ukuran He", "en": "half of He's size"},
    "he": {"id": "ukuran He", "en": "He's size"},
    "of_half": {"id": "separuh", "en": "half"},
}


def draw(d: Drawing) -> None:
    run = d.run["signal_and_gradient"]
    styles = {"he": (d.blue, "o", "-"), "half": (d.orange, "s", "-")}
    layers = np.arange(run["depth"] + 1)
    forward, back = d.axes(5.8, 3.6, columns=2, sharey=True)
    for name, (color, marker, line) in styles.items():
        look = {"color": color, "marker": marker, "markersize": 5, "label": d.word(name)}
        forward.plot(layers, run["signal"][name], line, **look)
        back.plot(layers[1:], run["gradient"][name], line, **look)
    short = {"half": d.word("of_half"), "he": d.word("he")}
    columns = {
        f"{d.word(kind)}: {said}": run[kind][name][-run["depth"] :]
        for kind in ("signal", "gradient")
        for name, said in short.items()
    }
    d.table({d.word("layer"): layers[1:]} | columns, ".1e")
    for ax, kind in ((forward, "signal"), (back, "gradient")):
        ax.set_yscale("log")
        ax.yaxis.set_major_locator(FixedLocator([10.0**k for k in range(-3, 2)]))
        ax.yaxis.set_minor_locator(NullLocator())
        ax.set(xticks=layers[::2], ylim=(1e-3, 10), xlabel=d.word("layer"), title=d.word(kind))
    if d.narrow:
        back.figure.legend(*back.get_legend_handles_labels(), loc="outside lower center", ncols=2)
    else:
        back.legend(loc="lower right", fontsize=9)
