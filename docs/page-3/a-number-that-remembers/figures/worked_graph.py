"""The graph of the squared error of one ride: in each box a value above and its slope below, local slopes at the arrows."""

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["by_hand"]
WORDS = {
    "name": {"id": "nama", "en": "name"},
    "value": {"id": "nilai", "en": "value"},
    "slope": {"id": "kemiringan", "en": "slope"},
    "above": {"id": "atas: nilai", "en": "upper row: value"},
    "below": {"id": "bawah: kemiringan L", "en": "lower row: slope of L"},
}

PLACES = {
    "w": (0.45, 3.95),
    "x": (0.45, 2.65),
    "b": (0.45, 1.35),
    "y": (1.85, 0.45),
    "p": (1.85, 3.3),
    "a": (3.1, 2.3),
    "e": (4.3, 1.35),
    "L": (5.6, 1.35),
}
SIGNS = {"p": "·", "a": "+", "e": "+", "L": "·"}
WIDTH, HEIGHT = 0.76, 0.72


def box(d: Drawing, ax: Axes, at: tuple[float, float], name: str, value: float, slope: float, color: str) -> None:
    corner = (at[0] - WIDTH / 2, at[1] - HEIGHT / 2)
    style = "round,pad=0,rounding_size=0.1"
    ax.add_patch(
        FancyBboxPatch(
            corner, WIDTH, HEIGHT, boxstyle=style, facecolor=d.surface, edgecolor=color, linewidth=1.8, zorder=3
        )
    )
    ax.plot([corner[0], corner[0] + WIDTH], [at[1], at[1]], color=d.muted, linewidth=0.8, zorder=4)
    ax.text(at[0], at[1] + HEIGHT / 4, d.number(value, ".0f"), ha="center", va="center", fontsize=10.5, zorder=5)
    ax.text(
        at[0], at[1] - HEIGHT / 4, d.number(slope, ".0f"), ha="center", va="center", fontsize=10.5, color=d.orange,
        zorder=5,
    )  # fmt: skip
    ax.text(at[0], at[1] + HEIGHT / 2 + 0.06, name, ha="center", va="bottom", color=color, fontsize=11)


def draw(d: Drawing) -> None:
    ax = d.canvas(6, 4.7, (0.0, 6.1), (-0.45, 4.7))
    run = d.run["by_hand"]
    values = {name: run[name] for name in "wxbpaeL"} | {"y": run["minus_y"]}
    slopes = {name: run[f"d{name}"] for name in "wxbpaeL"} | {"y": run["dminus_y"]}
    labels = {name: f"${name}$" for name in PLACES} | {"y": "$-y$"}
    for name, sign in SIGNS.items():
        labels[name] = f"${name}$ ({sign})"
    for name, at in PLACES.items():
        box(d, ax, at, labels[name], values[name], slopes[name], d.blue if name in SIGNS else d.green)

    one = d.number(1, ".0f")
    links = [
        ("w", "p", d.number(run["x"], ".0f")),
        ("x", "p", d.number(run["w"], ".0f")),
        ("p", "a", one),
        ("b", "a", one),
        ("a", "e", one),
        ("y", "e", one),
    ]
    for start, end, slope in links:
        d.arrow(ax, PLACES[start], PLACES[end], color=d.muted, gap=0.48)
        x = (PLACES[start][0] + PLACES[end][0]) / 2
        y = (PLACES[start][1] + PLACES[end][1]) / 2
        d.label(ax, (x, y), slope)
    left, right = PLACES["e"][0] + WIDTH / 2 + 0.03, PLACES["L"][0] - WIDTH / 2 - 0.03
    for shift, rad in ((0.17, -0.35), (-0.17, 0.35)):
        y = PLACES["e"][1] + shift
        ax.add_patch(
            FancyArrowPatch(
                (left, y), (right, y), arrowstyle="-|>", mutation_scale=10, color=d.muted, linewidth=1.3, shrinkA=0,
                shrinkB=0, connectionstyle=f"arc3,rad={rad}", zorder=2,
            )
        )  # fmt: skip
        d.label(ax, ((left + right) / 2, y + (0.22 if shift > 0 else -0.22)), d.number(run["e"], ".0f"))
    ax.text(6.08, 4.45, d.word("above"), ha="right", va="center", fontsize=10)
    ax.text(6.08, 4.1, d.word("below"), ha="right", va="center", fontsize=10, color=d.orange)
    d.table(
        {
            d.word("name"): [f"${name}$" if name != "y" else "$-y$" for name in PLACES],
            d.word("value"): [values[name] for name in PLACES],
            d.word("slope"): [slopes[name] for name in PLACES],
        },
        ".0f",
    )
