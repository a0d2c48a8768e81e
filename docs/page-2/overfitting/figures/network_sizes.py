"""Accuracy on training samples and on fresh ones for networks of growing size, below what is possible."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["smaller_network", "ceiling"]
WORDS = {
    "network": {"id": "jaringan", "en": "network"},
    "hidden": {"id": "neuron tersembunyi", "en": "hidden neurons"},
    "none": {"id": "tanpa", "en": "none"},
    "accuracy": {"id": "akurasi", "en": "accuracy"},
    "training": {"id": "sampel latih", "en": "training samples"},
    "fresh": {"id": "sampel baru", "en": "fresh samples"},
    "ceiling": {"id": "batas tertinggi", "en": "ceiling"},
    "lowest": {"id": "sampel baru, terendah", "en": "fresh samples, lowest"},
    "highest": {"id": "sampel baru, tertinggi", "en": "fresh samples, highest"},
}


def draw(d: Drawing) -> None:
    run = d.run["smaller_network"]
    ax = d.axes(5.6, 3.2)
    names = [d.word(name) if name == "none" else name.replace("-", " + ") for name in run["networks"]]
    places = np.arange(len(names))
    training = [float(np.mean(each)) for each in run["training"].values()]
    fresh = [float(np.mean(each)) for each in run["fresh"].values()]
    lowest = [float(np.min(each)) for each in run["fresh"].values()]
    highest = [float(np.max(each)) for each in run["fresh"].values()]
    ax.axhline(d.run["ceiling"]["many"], color=d.muted, linestyle="--", linewidth=1.2, label=d.word("ceiling"))
    ax.vlines(places, lowest, highest, color=d.orange, linewidth=1.2)
    ax.plot(places, training, "o-", color=d.blue, label=d.word("training"))
    ax.plot(places, fresh, "s--", color=d.orange, label=d.word("fresh"))
    ax.set(xticks=places, xticklabels=names, xlabel=d.word("hidden"), ylabel=d.word("accuracy"), ylim=(0.76, 1.02))
    ticks = (0.8, 0.9, 1.0)
    ax.set_yticks(ticks, [d.number(tick, ".0%") for tick in ticks])
    d.table({
        d.word("hidden"): names,
        d.word("training"): training,
        d.word("fresh"): fresh,
        d.word("lowest"): lowest,
        d.word("highest"): highest,
    }, ".1%", d.word("accuracy"))  # fmt: skip
    ax.figure.legend(loc="outside lower center", ncols=2 if d.narrow else 3)
