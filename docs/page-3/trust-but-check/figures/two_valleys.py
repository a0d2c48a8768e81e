"""The distance of a right gradient from finite differences, for nudges of eleven sizes, in float64 and float32."""

import string

import numpy as np
from matplotlib.ticker import NullLocator

from site_builder.drawing.board import Drawing

RUNS = ["epsilon"]
WORDS = {
    "double": {"id": "float64", "en": "float64"},
    "single": {"id": "float32", "en": "float32"},
    "nudge": {"id": "geseran ε", "en": "nudge ε"},
    "distance": {"id": "jarak", "en": "distance"},
    "limit": {"id": "batas dari Bagian 1", "en": "limit of Part 1"},
    "smaller": {"id": "geseran makin kecil →", "en": "smaller nudges →"},
}
RAISED = str.maketrans("-" + string.digits, "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def draw(d: Drawing) -> None:
    run = d.run["epsilon"]
    ax = d.axes(5.6, 3.9)
    nudges = np.array(run["nudges"])
    ax.loglog(nudges, run["single"], "s--", color=d.orange, label=d.word("single"), markersize=6)
    ax.loglog(nudges, run["double"], "o-", color=d.blue, label=d.word("double"), markersize=6)
    ax.axhline(1e-7, color=d.muted, linestyle=":", linewidth=1.6)
    ax.text(1e-11, 2e-8 if d.narrow else 6e-8, d.wrapped("limit", 10), ha="right", va="top", color=d.muted, fontsize=10)
    ax.xaxis.set_inverted(True)
    for axis, powers in ((ax.xaxis, (-1, -3, -5, -7, -9, -11)), (ax.yaxis, (0, -2, -4, -6, -8, -10))):
        axis.set_ticks([10.0**k for k in powers], ["10" + str(k).translate(RAISED) if k else "1" for k in powers])
        axis.set_minor_locator(NullLocator())
    ax.set(xlabel=f"{d.word('nudge')}  ({d.word('smaller')})", ylabel=d.word("distance"), ylim=(2e-11, 5))
    ax.legend(loc="upper right", bbox_to_anchor=(1.0, 0.9))
    d.table({d.word("nudge"): nudges, d.word("double"): run["double"], d.word("single"): run["single"]}, ".0e")
