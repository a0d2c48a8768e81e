"""One sample through the network and its error back again, with the numbers of the first step."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["first_step"]
WORDS = {
    "forward": {"id": "maju: dari masukan ke loss", "en": "forward: from the input to the loss"},
    "backward": {"id": "mundur: dari galat ke tiap lapisan", "en": "backward: from the error to each layer"},
    "quantity": {"id": "besaran", "en": "quantity"},
    "value": {"id": "nilai", "en": "value"},
    "sum": {
        "id": "gradien parameter: dijumlahkan untuk keempat sampel",
        "en": "gradients of the parameters: summed over the four samples",
    },
}

SAMPLE = 1
COLUMNS = [0.48 + 1.12 * i for i in range(6)]
TOP, MIDDLE, BOTTOM = 5.15, 2.75, 0.45
WIDTH = 0.8


def box(
    d: Drawing, ax: Axes, at: tuple, name: str, values: np.ndarray, spec: str, color: str, height: float = 1.0
) -> None:
    """A name above a frame with its numbers, a row of the array to a line."""
    rows = np.atleast_2d(values)
    width = WIDTH + 0.72 * (rows.shape[1] - 1)
    ax.add_patch(
        FancyBboxPatch(
            (at[0] - width / 2, at[1] - height / 2), width, height, boxstyle="round,pad=0,rounding_size=0.1",
            facecolor=d.surface, edgecolor=color, linewidth=1.8, zorder=3,
        )
    )  # fmt: skip
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            x = at[0] + 0.72 * (j - (len(row) - 1) / 2)
            y = at[1] + 0.29 * ((len(rows) - 1) / 2 - i)
            ax.text(x, y, d.number(value, spec), ha="center", va="center", fontsize=9.5, zorder=4)
    ax.text(at[0], at[1] + height / 2 + 0.08, name, ha="center", va="bottom", color=color, fontsize=11)


def beside(ax: Axes, x: float, y: float, above: str, below: str) -> None:
    """Write what an arrow does above it and, if it is long, goes on below it."""
    ax.text(x, y + 0.12, above, ha="center", va="bottom", fontsize=10)
    ax.text(x, y - 0.12, below, ha="center", va="top", fontsize=10)


def draw(d: Drawing) -> None:
    ax = d.canvas(6, 6.4, (0.03, 6.55), (-0.5, 6.35))
    run = d.run["first_step"]

    def column(name: str) -> np.ndarray:
        return run[name][SAMPLE].reshape(-1, 1)

    error = run["a2"][SAMPLE] - run["y"][SAMPLE]

    forward = [
        ("$X$", column("X"), ".0f"), ("$z_1$", column("z1"), ".3f"), ("$a_1$", column("a1"), ".3f"),
        ("$z_2$", column("z2"), ".3f"), ("$a_2$", column("a2"), ".3f"), ("$(a_2-y)^2$", error**2, ".3f"),
    ]  # fmt: skip
    for x, (name, values, spec) in zip(COLUMNS, forward, strict=True):
        box(d, ax, (x, TOP), name, values, spec, d.blue)
    steps = [("$W_1$", "$b_1$"), (r"$\sigma$", ""), ("$W_2$", "$b_2$"), (r"$\sigma$", ""), ("$y$", "")]
    for start, end, texts in zip(COLUMNS[:-1], COLUMNS[1:], steps, strict=True):
        d.arrow(ax, (start, TOP), (end, TOP), color=d.blue, gap=WIDTH / 2 + 0.02, width=2)
        beside(ax, (start + end) / 2, TOP, *texts)

    backward = [
        (r"$dz_1$", column("dz1"), ".4f"), (r"$da_1$", column("da1"), ".4f"), (r"$dz_2$", column("dz2"), ".4f"),
        (r"$\partial L/\partial a_2$", column("dL_da2"), ".4f"), ("$a_2-y$", error, ".3f"),
    ]  # fmt: skip
    for x, (name, values, spec) in zip(COLUMNS[1:], backward, strict=True):
        box(d, ax, (x, MIDDLE), name, values, spec, d.orange)
    steps = [(r"$\sigma'$", "$(z_1)$"), (r"$W_2^{\mathrm{T}}$", ""), (r"$\sigma'$", "$(z_2)$"), ("$2/N$", "")]
    for end, start, texts in zip(COLUMNS[1:-1], COLUMNS[2:], steps, strict=True):
        d.arrow(ax, (start, MIDDLE), (end, MIDDLE), color=d.orange, gap=WIDTH / 2 + 0.02, width=2)
        ax.patches[-1].set_linestyle((0, (4, 1.5)))
        beside(ax, (start + end) / 2, MIDDLE, *texts)
    d.arrow(ax, (COLUMNS[5], TOP), (COLUMNS[5], MIDDLE + 0.3), color=d.orange, gap=0.56, width=2)
    ax.patches[-1].set_linestyle((0, (4, 1.5)))

    for name, x, source in (("W1", 0.84, 1), ("b1", 2.2, 1), ("W2", 3.3, 3), ("b2", 4.4, 3)):
        values = run[f"d{name}"]
        values = values if name == "W2" else values.T
        box(d, ax, (x, BOTTOM), f"$d{name[0]}_{name[1]}$", values, ".4f", d.green)
        d.arrow(ax, (COLUMNS[source], MIDDLE - 0.5), (x, BOTTOM + 0.9), color=d.green, gap=0.05)

    for key, listed in (("forward", forward), ("backward", backward)):
        texts = ["; ".join(d.number(value, spec) for value in values.ravel()) for _, values, spec in listed]
        d.table({d.word("quantity"): [name for name, *_ in listed], d.word("value"): texts}, title=d.word(key))
    for y, key, color in ((TOP, "forward", d.blue), (MIDDLE, "backward", d.orange)):
        ax.text(0.1, y + 1.0, d.word(key), ha="left", va="center", color=color, fontsize=11, weight="bold")
    ax.text(0.1, BOTTOM - 0.85, d.word("sum"), ha="left", va="center", color=d.green, fontsize=11, weight="bold")
