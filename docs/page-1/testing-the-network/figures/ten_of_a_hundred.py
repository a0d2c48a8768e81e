"""A hundred seeds that solve XOR or not, a first draw of ten of them, and the loss of one seed."""

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["hundred_seeds"]
WORDS = {
    "seeds": {"id": "seed", "en": "seeds"},
    "solved": {"id": "terpecahkan", "en": "solved"},
    "unsolved": {"id": "tidak terpecahkan", "en": "not solved"},
    "drawn": {"id": "dalam undian ini", "en": "in this draw"},
    "shares": {"id": "undian menurut % terpecahkan", "en": "draws, by % solved"},
    "loss": {"id": "loss seed 0", "en": "loss of seed 0"},
    "seed": {"id": "seed", "en": "seed"},
    "epochs": {"id": "epoch", "en": "epochs"},
}
SIDE = 10


def draw(d: Drawing) -> None:
    run = d.run["hundred_seeds"]
    needed = run["needed"][run["smallest"]]
    drawn = run["draws"][0][: run["size"]]
    ratios = {"height_ratios": [2.1, 1]} if d.narrow else {"width_ratios": [1.35, 1]}
    axes = d.axes(5.8, 4.3, narrow=5.6, rows=2, columns=2, gridspec_kw=ratios)
    seeds, others = (axes[0], axes[1]) if d.narrow else axes.T
    for ax in seeds:
        ax.remove()
    assert d.figure is not None
    grid = others[0].get_gridspec()
    _seeds(d, d.figure.add_subplot(grid[0, :] if d.narrow else grid[:, 0]), needed, drawn)
    _draws(d, others[0], run)
    _curve(d, others[1], run)
    d.table({d.word("seed"): drawn, d.word("epochs"): [needed[seed] or d.word("unsolved") for seed in drawn]}, ",.0f")


def _mark(d: Drawing, ax: Axes, x: float, y: float, solved: bool) -> None:
    if solved:
        ax.plot(x, y, "o", color=d.blue, markersize=7, markeredgewidth=0)
    else:
        ax.plot(x, y, "x", color=d.orange, markersize=7, markeredgewidth=2)


def _seeds(d: Drawing, ax: Axes, needed: list[int], drawn: list[int]) -> None:
    for seed, epochs in enumerate(needed):
        y, x = divmod(seed, SIDE)
        if seed in drawn:
            ax.add_patch(Rectangle((x - 0.46, y - 0.46), 0.92, 0.92, facecolor=d.high, edgecolor=d.ink, linewidth=1))
        _mark(d, ax, x, y, epochs > 0)
    ax.add_patch(Rectangle((-0.5, -0.5), 1, 1, fill=False, edgecolor=d.purple, linewidth=2))
    for row, key in enumerate(("solved", "unsolved", "drawn")):
        y = SIDE + 0.3 + 0.85 * row
        if key == "drawn":
            ax.add_patch(Rectangle((-0.3, y - 0.3), 0.6, 0.6, facecolor=d.high, edgecolor=d.ink, linewidth=1))
        else:
            _mark(d, ax, 0, y, key == "solved")
        ax.text(0.6, y, d.word(key), va="center", fontsize=10.5)
    ax.text(-0.5, -0.75, f"{len(needed)} {d.word('seeds')}", fontsize=10.5, weight="bold", va="bottom")
    ax.set(xlim=(-0.65, SIDE - 0.35), ylim=(SIDE + 2.4, -1.4), aspect="equal")
    ax.axis("off")


def _draws(d: Drawing, ax: Axes, run: Mapping[str, Any]) -> None:
    size, solved = run["size"], run["first_solved"]
    ax.bar(100 * solved / size, 1, width=80 / size, color=d.low, edgecolor=d.ink, linewidth=1.6)
    ax.axvline(run["solved"][run["smallest"]], color=d.green, linestyle="--")
    ax.set(xlim=(-5, 105), ylim=(0, 5.75), xticks=[0, 50, 100], yticks=[0, 2, 4])
    ax.set_title(d.wrapped("shares", 18), fontsize=10.5, weight="bold", loc="right")


def _curve(d: Drawing, ax: Axes, run: Mapping[str, Any]) -> None:
    curve = run["losses"][run["smallest"]][0]
    epochs = [run["every"] * run["step"] * n for n in range(len(curve) - 1)] + [run["needed"][run["smallest"]][0]]
    losses = [value / run["unit"] for value in curve]
    ax.plot(epochs, losses, "o-", color=d.purple, markersize=4)
    _mark(d, ax, epochs[-1], losses[-1], True)
    ax.set(xlim=(0, run["max_epochs"]), ylim=(0, 0.32), xlabel=d.word("epochs"), yticks=[0, 0.2])
    ax.set_xticks([0, run["max_epochs"]], ["0", f"{run['max_epochs']:,}"])
    ax.set_title(d.word("loss"), fontsize=10.5, weight="bold", loc="right")
