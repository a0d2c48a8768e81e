"""What fades, layer by layer, in four networks before training: the spread forward, and the gradient dW backward."""

import numpy as np
from matplotlib.ticker import FixedLocator, NullLocator

from site_builder.drawing.board import Drawing

RUNS = ["two_failures"]
WORDS = {
    "layer": {"id": "lapisan", "en": "layer"},
    "spread": {"id": "sebaran", "en": "spread"},
    "gradient": {"id": "besar $dW$", "en": "size of $dW$"},
    "sigmoid, 4 x Xavier": {"id": "sigmoid, 4 kali Xavier", "en": "sigmoid, 4 times Xavier"},
    "sigmoid, He": {"id": "sigmoid, He", "en": "sigmoid, He"},
    "tanh, Xavier": {"id": "tanh, Xavier", "en": "tanh, Xavier"},
    "tanh, Xavier / 4": {"id": "tanh, Xavier / 4", "en": "tanh, Xavier / 4"},
}


def draw(d: Drawing) -> None:
    run = d.run["two_failures"]
    styles = {
        "tanh, Xavier": (d.green, "^", "-"),
        "sigmoid, 4 x Xavier": (d.blue, "o", "-"),
        "sigmoid, He": (d.orange, "s", "--"),
        "tanh, Xavier / 4": (d.purple, "D", "--"),
    }
    forward, back = d.axes(5.8, 4.2, narrow=4.4, columns=2)
    for start, (color, marker, line) in styles.items():
        look = {"color": color, "marker": marker, "markersize": 5, "label": d.word(start)}
        forward.plot(np.arange(1, 7), run["spread"][start], line, **look)
        back.plot(np.arange(1, 8), run["gradient"][start], line, **look)
    for ax, kind, low in ((forward, "spread", -4), (back, "gradient", -7)):
        ax.set_yscale("log")
        ax.yaxis.set_major_locator(FixedLocator([10.0**k for k in range(low, 1)]))
        ax.yaxis.set_minor_locator(NullLocator())
        ax.set(ylim=(10.0**low, 2), xlabel=d.word("layer"), title=d.word(kind))
        ax.set_xticks(range(1, 8 if kind == "gradient" else 7))
        d.table({d.word("layer"): ax.get_xticks()} | {d.word(start): run[kind][start] for start in styles}, ".1e", title=d.word(kind))
    back.figure.legend(*back.get_legend_handles_labels(), loc="outside lower center", ncols=1 if d.narrow else 2)
