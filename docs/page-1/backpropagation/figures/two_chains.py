"""The chains of slopes from two weights to one sample's share of the loss: they share their last two links."""

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["hidden_weight"]
WORDS = {
    "link": {"id": "mata rantai", "en": "link"},
    "slope": {"id": "kemiringan", "en": "slope"},
    "both": {"id": "dipakai kedua rantai", "en": "used by both chains"},
    "product": {"id": "hasil kali kelimanya", "en": "product of all five"},
}

COLUMNS = [0.48 + 1.12 * i for i in range(6)]
ROW, UPPER = 2.55, 4.35
WIDTH, HEIGHT = 0.8, 0.56


def box(d: Drawing, ax: Axes, at: tuple[float, float], name: str, value: float, color: str) -> None:
    corner = (at[0] - WIDTH / 2, at[1] - HEIGHT / 2)
    style = "round,pad=0,rounding_size=0.1"
    ax.add_patch(
        FancyBboxPatch(corner, WIDTH, HEIGHT, boxstyle=style, facecolor=d.surface, edgecolor=color, linewidth=1.8)
    )
    ax.text(*at, d.number(value, ".3f"), ha="center", va="center", fontsize=10)
    ax.text(at[0] - WIDTH / 2, at[1] + HEIGHT / 2 + 0.07, name, ha="left", va="bottom", color=color, fontsize=11)


def span(ax: Axes, start: float, end: float, y: float, text: str, color: str) -> None:
    ax.add_patch(
        FancyArrowPatch((start, y), (end, y), arrowstyle="<|-|>", mutation_scale=10, color=color, shrinkA=0, shrinkB=0)
    )
    ax.text((start + end) / 2, y - 0.1, text, ha="center", va="top", color=color, fontsize=10.5)


def draw(d: Drawing) -> None:
    ax = d.canvas(6, 4.2, (0.02, 6.55), (0.4, 4.95))
    run = d.run["hidden_weight"]
    z_h = (run["x"] @ run["W1"] + run["b1"])[0, 0]
    h, a2, u, v = run["h"], run["a2"], run["W1"][1, 0], run["v"]
    z2 = (run["a1"] @ run["W2"] + run["b2"])[0, 0]
    share = (a2 - run["y"]) ** 2 / run["N"]

    names = ["$u$", "$z_h$", "$h$", "$z_2$", "$a_2$", "$S$"]
    for x, name, value in zip(COLUMNS, names, (u, z_h, h, z2, a2, share), strict=True):
        box(d, ax, (x, ROW), name, value, d.green if x == COLUMNS[0] else d.blue)
    box(d, ax, (COLUMNS[3], UPPER), "$v$", v, d.green)
    d.arrow(ax, (COLUMNS[3], UPPER), (COLUMNS[3], ROW), color=d.blue, gap=HEIGHT / 2 + 0.02, width=2)
    ax.text(COLUMNS[3] + 0.12, (UPPER + ROW) / 2, f"{d.number(h, '.3f')}", ha="left", va="center", fontsize=10)

    slopes = [run["x"][0, 1], run["slope1"], v, a2 * (1 - a2), 2 * (a2 - run["y"]) / run["N"]]
    for start, end, slope in zip(COLUMNS[:-1], COLUMNS[1:], slopes, strict=True):
        d.arrow(ax, (start, ROW), (end, ROW), color=d.blue, gap=WIDTH / 2 + 0.02, width=2)
        spec = ".0f" if slope == 1 else ".3f"
        ax.text((start + end) / 2, ROW - 0.4, d.number(slope, spec), ha="center", va="top", fontsize=10)
    half = WIDTH / 2
    shared = f"$dz_2$ = {d.number(run['dz2'], '.4f')}\n{d.word('both')}"
    span(ax, COLUMNS[3] - half, COLUMNS[5] + half, ROW - 0.85, shared, d.orange)
    whole = f"{d.word('product')}: {d.number(run['dS_du'], '.4f')}"
    span(ax, COLUMNS[0] - half, COLUMNS[5] + half, 0.9, whole, d.green)

    links = [r"$u \to z_h$", r"$z_h \to h$", r"$h \to z_2$", r"$z_2 \to a_2$", r"$a_2 \to S$", r"$v \to z_2$"]
    d.table({d.word("link"): links, d.word("slope"): [*slopes, h]}, ".4f")
