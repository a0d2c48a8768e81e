"""Three optimisers in one long valley, all with the same rate: plain descent, momentum and Adam."""

import numpy as np

from nn_tutorial import SGD, Adam
from site_builder.drawing.board import Drawing

RUNS = ["valley"]
WORDS = {
    "along": {"id": "x, sepanjang lembah", "en": "x, along the valley"},
    "across": {"id": "y, melintang", "en": "y, across it"},
    "SGD": {"id": "SGD biasa", "en": "plain SGD"},
    "momentum": {"id": "momentum", "en": "momentum"},
    "Adam": {"id": "Adam", "en": "Adam"},
    "minimum": {"id": "minimum", "en": "minimum"},
    "step": {"id": "langkah", "en": "step"},
    "distance": {"id": "jarak ke minimum", "en": "distance from the minimum"},
}
STEPS = 9


def draw(d: Drawing) -> None:
    run = d.run["valley"]
    lr, steepness = run["rates"][5], np.asarray(run["steepness"])
    optimizers = {"SGD": SGD(lr), "momentum": SGD(lr, run["momenta"][1]), "Adam": Adam(lr)}
    x, y = np.meshgrid(np.linspace(-3.5, 11, 120), np.linspace(-1.4, 1.4, 60))
    height = (steepness[0] * x**2 + steepness[1] * y**2) / 2
    distances = {}
    looks = ((d.orange, "o"), (d.blue, "s"), (d.purple, "^"))
    axes = d.axes(5.6, 5.6, rows=3, sharex=True)
    for ax, (name, optimizer), (color, mark) in zip(axes, optimizers.items(), looks, strict=True):
        p = np.array(run["start"], dtype=float)
        path = [p.copy()]
        for _ in range(STEPS):
            optimizer.step([p], [steepness * p])
            path.append(p.copy())
        points = np.array(path)
        ax.contour(x, y, height, levels=[0.5, 2, 5, 10, 18, 28, 42], colors=[d.muted], linewidths=0.8)
        ax.plot(
            points[:, 0], points[:, 1], "-", marker=mark, color=color, markersize=4, linewidth=1.4, label=d.word(name)
        )
        ax.plot([0], [0], "*", color=d.green, markersize=11, label=d.word("minimum"))
        ax.set(ylabel=d.word("across"), xlim=(-3.5, 11), ylim=(-1.4, 1.4))
        ax.legend(loc="upper left", handlelength=2, frameon=True, facecolor=d.surface, edgecolor="none", framealpha=0.9)
        distances[d.word(name)] = [float(np.linalg.norm(at)) for at in path]
    axes[-1].set_xlabel(d.word("along"))
    steps = list(range(STEPS + 1))
    d.table(
        {d.word("step"): steps} | {name: [found[n] for n in steps] for name, found in distances.items()},
        ".3f",
        title=d.word("distance"),
    )
