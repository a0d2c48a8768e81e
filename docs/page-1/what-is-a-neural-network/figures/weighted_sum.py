"""The cooking judge as one neuron: three points, three weights, one weighted sum."""

from matplotlib.patches import FancyBboxPatch

from site_builder.drawing.board import Drawing

RUNS = ["judge_score"]
WORDS = {
    "taste": {"id": "rasa", "en": "taste"},
    "looks": {"id": "tampilan", "en": "looks"},
    "aroma": {"id": "aroma", "en": "aroma"},
    "criterion": {"id": "kriteria", "en": "criterion"},
    "points": {"id": "nilai", "en": "points"},
    "weight": {"id": "bobot", "en": "weight"},
    "product": {"id": "nilai\n× bobot", "en": "points\n× weight"},
    "sum": {"id": "jumlah", "en": "sum"},
    "total": {"id": "skor", "en": "score"},
}

TOP, STEP = 2.8, 1.0
POINTS, PRODUCT, SUM, TOTAL = 1.25, 3.0, 4.4, 5.6


def draw(d: Drawing) -> None:
    run = d.run["judge_score"]
    ax = d.canvas(5.5, 3.5, (0, 6.1), (0.3, 4.0))
    middle = TOP - STEP

    rows = zip(run["criteria"], run["points"], run["weights"], run["parts"], strict=True)
    for i, ((criterion, points, weight, part), color) in enumerate(zip(rows, [d.blue, d.purple, d.green], strict=True)):
        y = TOP - i * STEP
        ax.text(POINTS - 0.45, y, d.word(criterion), ha="right", va="center", fontsize=12)
        ax.plot([POINTS, PRODUCT], [y, y], color=color, linewidth=1 + 9 * weight, zorder=2)
        d.node(ax, (POINTS, y), color=color, radius=0.33)
        ax.text(POINTS, y, d.number(points, ".0f"), ha="center", va="center", fontsize=13, zorder=4)
        ax.text(
            (POINTS + PRODUCT) / 2, y + 0.24, f"× {d.number(weight)}", ha="center", va="center", color=color,
            fontsize=12,
        )  # fmt: skip
        _box(d, (PRODUCT, y), d.number(part), color)
        dx, dy = SUM - PRODUCT - 0.42, middle - y
        rim = 1 - 0.5 / (dx**2 + dy**2) ** 0.5
        start = (PRODUCT + 0.42, y)
        d.arrow(ax, start, (start[0] + dx * rim, y + dy * rim), color=color, gap=0.03, width=1.6)

    d.node(ax, (SUM, middle), color=d.orange, radius=0.44)
    ax.text(SUM, middle, r"$\Sigma$", ha="center", va="center", fontsize=20, zorder=4)
    d.arrow(ax, (SUM + 0.44, middle), (TOTAL - 0.45, middle), color=d.orange, gap=0.04, width=2.2)
    _box(d, (TOTAL, middle), d.number(run["score"]), d.orange, bold=True)

    numbers = {"points": run["points"], "weight": run["weights"], "product": run["parts"]}
    of_each = {d.word(key).replace("\n", " "): [float(value) for value in numbers[key]] for key in numbers}
    d.table(
        {d.word("criterion"): [d.word(criterion) for criterion in run["criteria"]]} | of_each,
        title=f"{d.word('total')} {d.number(run['score'])}",
    )
    for x, y, key in (
        (POINTS, TOP + 0.8, "points"),
        ((POINTS + PRODUCT) / 2, TOP + 0.8, "weight"),
        (PRODUCT, TOP + 0.8, "product"),
        (SUM, middle + 0.72, "sum"),
        (TOTAL, middle + 0.72, "total"),
    ):
        ax.text(x, y, d.word(key), ha="center", va="center", color=d.muted, fontsize=10.5)


def _box(d: Drawing, at: tuple[float, float], text: str, color: str, *, bold: bool = False) -> None:
    """Draw a result: a number in a rounded box."""
    ax = d.figure.axes[0]
    ax.add_patch(
        FancyBboxPatch(
            (at[0] - 0.36, at[1] - 0.2), 0.72, 0.4, boxstyle="round,pad=0.06,rounding_size=0.12",
            facecolor=d.surface, edgecolor=color, linewidth=2, zorder=3,
        )
    )  # fmt: skip
    weight = "bold" if bold else "normal"
    ax.text(*at, text, ha="center", va="center", fontsize=12.5, fontweight=weight, zorder=4)
