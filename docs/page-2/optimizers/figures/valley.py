"""Two ways down a long valley: without momentum, and with it."""

import numpy as np

from site_builder.drawing.board import Drawing

RUNS = ["valley"]
WORDS = {
    "along": {"id": "x, sepanjang lembah", "en": "x, along the valley"},
    "across": {"id": "y, melintang", "en": "y, across it"},
    "plain": {"id": "tanpa momentum", "en": "without momentum"},
    "momentum": {"id": "momentum", "en": "momentum"},
    "minimum": {"id": "minimum", "en": "minimum"},
    "step": {"id": "langkah", "en": "step"},
    "distance": {"id": "jarak ke minimum", "en": "distance from the minimum"},
}


def draw(d: Drawing) -> None:
    run = d.run["valley"]
    axes = d.axes(5.6, 4.4, rows=2, sharex=True)
    x, y = np.meshgrid(np.linspace(-3.5, 11, 120), np.linspace(-1.4, 1.4, 60))
    height = (x**2 + 25 * y**2) / 2
    labels = (d.word("plain"), f"{d.word('momentum')} {d.number(run['momenta'][1], '.1f')}")
    for ax, path, label, color, mark in zip(axes, run["paths"], labels, (d.orange, d.blue), "os", strict=False):
        ax.contour(x, y, height, levels=[0.5, 2, 5, 10, 18, 28, 42], colors=[d.muted], linewidths=0.8)
        points = np.asarray(path)
        ax.plot(points[:, 0], points[:, 1], "-", marker=mark, color=color, markersize=4, linewidth=1.4, label=label)
        ax.plot([0], [0], "*", color=d.green, markersize=11, label=d.word("minimum"))
        ax.set(ylabel=d.word("across"), xlim=(-3.5, 11), ylim=(-1.4, 1.4))
        ax.legend(loc="upper left", handlelength=2, frameon=True, facecolor=d.surface, edgecolor="none", framealpha=0.9)
    axes[1].set_xlabel(d.word("along"))
    steps = [0, 1, 2, 4, 8, 12, 16, 20, 24]
    distances = {
        label: [float(np.linalg.norm(path[n])) for n in steps] for label, path in zip(labels, run["paths"], strict=False)
    }
    d.table({d.word("step"): steps} | distances, ".3f", title=d.word("distance"))
