"""One sample through the network and its error back again, with the numbers of the first step."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["first_step"]
WORDS = {
    "forward": {"id": "maju: dari masukan\nke loss", "en": "forward: from the\ninput to the loss"},
    "backward": {"id": "mundur: dari galat\nke tiap lapisan", "en": "backward: from the\nerror to each layer"},
    "quantity": {"id": "besaran", "en": "quantity"},
    "value": {"id": "nilai", "en": "value"},
    "sum": {
        "id": "gradien parameter:\ndijumlahkan untuk\nkeempat sampel",
        "en": "gradients of the\nparameters: summed\nover the four samples",
    },
}

SAMPLE = 1
FORWARD, BACKWARD, SUMS = 0.86, 2.83, 4.97
LEVELS = [5.55 - 1.06 * i for i in range(6)]
PITCHES = {".0f": 0.3, ".3f": 0.53, ".4f": 0.65}
HIGH, LINE = 0.42, 0.26


def box(
    d: Drawing, ax: Axes, at: tuple, name: str, values: np.ndarray, spec: str, color: str, aside: float = 0.0
) -> tuple[float, float]:
    """A name above a frame with the numbers of an array, a row to a line as in the program; give half the frame's size."""
    rows, pitch = np.atleast_2d(values), PITCHES[spec]
    width = pitch * (rows.shape[1] - 1) + max(pitch, PITCHES[".3f"]) + 0.09
    height = HIGH + LINE * (len(rows) - 1)
    ax.add_patch(
        FancyBboxPatch(
            (at[0] - width / 2, at[1] - height / 2), width, height, boxstyle="round,pad=0,rounding_size=0.1",
            facecolor=d.surface, edgecolor=color, linewidth=1.8, zorder=3,
        )
    )  # fmt: skip
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            x = at[0] + pitch * (j - (len(row) - 1) / 2)
            y = at[1] + LINE * ((len(rows) - 1) / 2 - i)
            ax.text(x, y, d.number(value, spec), ha="center", va="center", fontsize=9.7 if d.narrow else 9.2, zorder=4)
    ax.text(at[0] + aside, at[1] + height / 2 + 0.05, name, ha="center", va="bottom", color=color, fontsize=11)
    return width / 2, height / 2


def draw(d: Drawing) -> None:
    below = (4.3, 10.8, (-0.05, 3.9), (-3.0, 6.8))  # on a phone, where the gradients of the parameters stand
    ax = d.canvas(*below) if d.narrow else d.canvas(6, 6.8, (-0.05, 6.05), (-0.02, 6.8))
    run = d.run["first_step"]

    def row(name: str) -> np.ndarray:
        return run[name][[SAMPLE]]

    error = row("a2") - row("y")

    forward = [
        ("$X$", row("X"), ".0f"), ("$z_1$", row("z1"), ".3f"), ("$a_1$", row("a1"), ".3f"),
        ("$z_2$", row("z2"), ".3f"), ("$a_2$", row("a2"), ".3f"), ("$(a_2-y)^2$", error**2, ".3f"),
    ]  # fmt: skip
    for y, (name, values, spec) in zip(LEVELS, forward, strict=True):
        box(d, ax, (FORWARD, y), name, values, spec, d.blue, aside=0.2)
    steps = ["$W_1$, $b_1$", r"$\sigma$", "$W_2$, $b_2$", r"$\sigma$", "$y$"]
    for start, end, text in zip(LEVELS[:-1], LEVELS[1:], steps, strict=True):
        x = FORWARD - 0.24
        d.arrow(ax, (x, start - HIGH / 2), (x, end + HIGH / 2), color=d.blue, gap=0.03, width=2)
        ax.text(x - 0.1, (start + end) / 2, text, ha="right", va="center", fontsize=10)

    backward = [
        (r"$dz_1$", row("dz1"), ".4f"), (r"$da_1$", row("da1"), ".4f"), (r"$dz_2$", row("dz2"), ".4f"),
        (r"$\partial L/\partial a_2$", row("dL_da2"), ".4f"), ("$a_2-y$", error, ".3f"),
    ]  # fmt: skip
    halves = {}
    for level, (name, values, spec) in enumerate(backward, 1):
        halves[level], _ = box(d, ax, (BACKWARD, LEVELS[level]), name, values, spec, d.orange, aside=-0.08)
    steps = [r"$\sigma'(z_1)$", r"$W_2^{\mathrm{T}}$", r"$\sigma'(z_2)$", "$2/N$"]
    for end, start, text in zip(LEVELS[1:-1], LEVELS[2:], steps, strict=True):
        x = BACKWARD + 0.24
        d.arrow(ax, (x, start + HIGH / 2), (x, end - HIGH / 2), color=d.orange, gap=0.03, width=2)
        ax.patches[-1].set_linestyle((0, (4, 1.5)))
        ax.text(x + 0.1, (start + end) / 2, text, ha="left", va="center", fontsize=10)
    d.arrow(ax, (FORWARD + 0.31, LEVELS[5]), (BACKWARD - 0.31, LEVELS[5]), color=d.orange, gap=0.05, width=2)
    ax.patches[-1].set_linestyle((0, (4, 1.5)))

    if d.narrow:
        formulas = {"W1": r"$dW_1=X^{\mathrm{T}}dz_1$", "b1": r"$db_1=\sum dz_1$", "W2": r"$dW_2=a_1^{\mathrm{T}}dz_2$", "b2": r"$db_2=\sum dz_2$"}
        places = {"W1": (1.02, -1.32), "b1": (1.02, -2.45), "W2": (3.05, -1.45), "b2": (3.05, -2.75)}
        for name, at in places.items():
            box(d, ax, at, formulas[name], run[f"d{name}"], ".4f", d.green)
    sums = [] if d.narrow else [("W1", SUMS, LEVELS[0] - 0.2, 1), ("b1", SUMS, LEVELS[2] + 0.1, 1)]
    sums += [] if d.narrow else [("b2", 4.6, LEVELS[3], 3), ("W2", 4.6, LEVELS[4], 3)]
    for name, x, y, source in sums:
        half, up = box(d, ax, (x, y), f"$d{name[0]}_{name[1]}$", run[f"d{name}"], ".4f", d.green)
        start = (BACKWARD + halves[source], LEVELS[source])
        ends = {"W1": (x - 0.5, y - up), "b1": (x - 0.3, y + up), "W2": (x - half, y + 0.1)}
        d.arrow(ax, start, ends.get(name, (x - half, y)), color=d.green, gap=0.05)

    titles = []
    where = (0.02, -0.72, "left") if d.narrow else (SUMS, 6.2, "center")
    heads = [("forward", (FORWARD, 6.2, "center"), d.blue), ("backward", (BACKWARD, 6.2, "center"), d.orange)]
    for key, (x, y, side), color in [*heads, ("sum", where, d.green)]:
        said = d.wrapped(key, 36) if y < 0 else d.word(key)
        ax.text(x, y, said, ha=side, va="bottom", color=color, fontsize=10.5, weight="bold")
        titles.append(d.word(key).replace("\n", " "))
    for title, listed in zip(titles, (forward, backward)):
        texts = ["; ".join(d.number(value, spec) for value in values.ravel()) for _, values, spec in listed]
        d.table({d.word("quantity"): [name for name, *_ in listed], d.word("value"): texts}, title=title)
