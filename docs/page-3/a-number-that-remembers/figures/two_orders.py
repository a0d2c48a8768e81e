"""The same small graph visited in two orders: by depth, and with one value too early."""

from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["order"]
WORDS = {
    "name": {"id": "nama", "en": "name"},
    "depth": {"id": "kedalaman", "en": "depth"},
    "right": {"id": "menurut kedalaman", "en": "by depth"},
    "early": {"id": "c terlalu dini", "en": "c too early"},
}

PLACES = {"L": (1.5, 3.7), "d": (2.35, 2.55), "c": (0.8, 1.45), "a": (0.8, 0.3), "k": (2.35, 0.3)}
WIDTH, HEIGHT = 0.78, 0.5


def panel(d: Drawing, ax: Axes, left: float, title: str, visits: list[str], slopes: dict[str, float]) -> None:
    def at(name: str) -> tuple[float, float]:
        return PLACES[name][0] + left, PLACES[name][1]

    ax.text(left + 1.55, 4.5, title, ha="center", va="center", fontsize=11)
    for start, end, slope in (("d", "L", 1), ("c", "L", 1), ("c", "d", 2), ("k", "d", 9)):
        d.arrow(ax, at(start), at(end), d.number(slope, ".0f"), color=d.muted, gap=0.4)
    for side in (-0.14, 0.14):
        x, y = at("a")
        ax.add_patch(
            FancyArrowPatch(
                (x + side, y + HEIGHT / 2 + 0.02), (x + side, at("c")[1] - HEIGHT / 2 - 0.02), arrowstyle="-|>",
                mutation_scale=10, color=d.muted, linewidth=1.3, shrinkA=0, shrinkB=0, zorder=2,
            )
        )  # fmt: skip
        ax.text(x + 2.1 * side, y + 0.57, d.number(3, ".0f"), ha="center", va="center", color=d.muted, fontsize=10)
    for name in PLACES:
        x, y = at(name)
        color = d.green if name in "ak" else d.blue
        ax.add_patch(
            FancyBboxPatch(
                (x - WIDTH / 2, y - HEIGHT / 2), WIDTH, HEIGHT, boxstyle="round,pad=0,rounding_size=0.1",
                facecolor=d.surface, edgecolor=color, linewidth=1.8, zorder=3,
            )
        )  # fmt: skip
        ax.text(x - WIDTH / 2 + 0.1, y, f"${name}$", ha="left", va="center", color=color, fontsize=11, zorder=4)
        ax.text(
            x + WIDTH / 2 - 0.1, y, d.number(slopes[name], ".0f"), ha="right", va="center", color=d.orange,
            fontsize=10.5, zorder=4,
        )  # fmt: skip
        corner = (x + WIDTH / 2, y + HEIGHT / 2)
        ax.add_patch(Circle(corner, 0.17 if d.narrow else 0.16, facecolor=d.ink, edgecolor=d.surface, linewidth=1.2, zorder=6))
        number = str(visits.index(name) + 1)
        ax.text(*corner, number, ha="center", va="center", color=d.surface, fontsize=9 if d.narrow else 8.5, zorder=7)


def draw(d: Drawing) -> None:
    ax = d.canvas(6, 4.5, (0.1, 6.4), (-0.05, 4.75))
    run = d.run["order"]
    panel(d, ax, 0.0, d.word("right"), run["by_depth"], run["right"])
    panel(d, ax, 3.4, d.word("early"), run["too_early"], run["early"])
    names = list(run["depths"])
    d.table(
        {
            d.word("name"): [f"${name}$" for name in names],
            d.word("depth"): [run["depths"][name] for name in names],
            d.word("right"): [run["right"][name] for name in names],
            d.word("early"): [run["early"][name] for name in names],
        },
        ".0f",
    )
