"""One weight on its way to the loss: values above, the slope of each step below, their product."""

from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["chain"]
WORDS = {
    "value": {"id": "nilai", "en": "value"},
    "slope": {"id": "kemiringan", "en": "slope"},
    "product": {"id": "hasil kali", "en": "product"},
    "quantity": {"id": "besaran", "en": "quantity"},
}

COLUMNS = [0.6, 2.3, 4.0, 5.7]


def draw(d: Drawing) -> None:
    ax = d.canvas(5.8, 2.9, (-0.05, 6.35), (-0.85, 2.35))
    run = d.run["chain"]
    values = [("$w$", run["w"]), ("$z$", run["z"]), ("$a$", run["a"]), ("$L$", run["L"])]
    for x, (name, value) in zip(COLUMNS, values, strict=True):
        ax.add_patch(
            FancyBboxPatch(
                (x - 0.48, 1.22), 0.96, 0.56, boxstyle="round,pad=0,rounding_size=0.1",
                facecolor=d.surface, edgecolor=d.blue, linewidth=1.8, zorder=3,
            )
        )  # fmt: skip
        ax.text(x, 1.5, d.number(value, ".4f"), ha="center", va="center", fontsize=11, zorder=4)
        ax.text(x, 1.9, name, ha="center", va="bottom", color=d.blue, fontsize=13)
    slopes = [("$dz/dw$", run["dz_dw"]), ("$da/dz$", run["da_dz"]), ("$dL/da$", run["dL_da"])]
    for start, end, (name, value) in zip(COLUMNS[:-1], COLUMNS[1:], slopes, strict=True):
        middle = (start + end) / 2
        d.arrow(ax, (start, 1.5), (end, 1.5), color=d.blue, gap=0.5, width=2)
        ax.text(middle, 0.95, name, ha="center", va="center", color=d.orange, fontsize=11.5)
        ax.text(middle, 0.58, d.number(value, ".4f"), ha="center", va="center", color=d.orange, fontsize=11.5)
    for left in (2.3, 4.0):
        ax.text(left, 0.58, r"$\times$", ha="center", va="center", color=d.orange, fontsize=12)
    ax.annotate("", (5.25, 0.28), (0.95, 0.28), arrowprops={"arrowstyle": "<->", "color": d.orange, "linewidth": 1.6})
    ax.text(
        3.1, -0.05, f"{d.word('product')} $dL/dw$ = {d.number(run['dL_dw'], '.4f')}", ha="center", va="top",
        color=d.orange, fontsize=12,
    )  # fmt: skip
    d.table({d.word("quantity"): [n for n, _ in values], d.word("value"): [v for _, v in values]}, ".4f")
    listed = [*slopes, ("$dL/dw$", run["dL_dw"])]
    d.table({d.word("quantity"): [n for n, _ in listed], d.word("slope"): [v for _, v in listed]}, ".4f")
