"""The graph of (a·b + c) · (a·b): values above the boxes, gradients below; two values use the product d."""

from matplotlib.patches import FancyBboxPatch

from nn_tutorial import Value
from site_builder.drawing.board import Drawing

RUNS: list[str] = []
WORDS = {
    "value": {"id": "nilai", "en": "value"},
    "number": {"id": "bilangan", "en": "number"},
    "gradient": {"id": "gradien", "en": "gradient"},
    "above": {"id": "di atas: nilai", "en": "above: value"},
    "below": {"id": "di bawah: gradien", "en": "below: gradient"},
    "users": {"id": "dipakai dua nilai", "en": "used by two values"},
}

START = {"a": 2.0, "b": -1.0, "c": 5.0}
WIDTH, HEIGHT = 1.1, 0.5
PLACES = {"a": (0.7, 3.1), "b": (0.7, 1.3), "d": (2.5, 3.1), "c": (2.5, 1.3), "e": (4.3, 1.3), "f": (6.1, 2.2)}
TURN = (4.3, 3.1)  # the line from d to f goes past e


def draw(d: Drawing) -> None:
    ax = d.canvas(6, 4.2, (-0.05, 6.85), (0.1, 4.2))
    a, b, c = (Value(number) for number in START.values())
    product = a * b
    total = product + c
    result = total * product
    result.backward()
    nodes = {"a": a, "b": b, "c": c, "d": product, "e": total, "f": result}
    texts = {"a": "$a$", "b": "$b$", "c": "$c$", "d": r"$a \times b$", "e": "$d + c$", "f": r"$e \times d$"}

    half = WIDTH / 2
    for start, end, by in (("a", "d", 0.09), ("b", "d", -0.09), ("d", "e", 0.09), ("c", "e", -0.09), ("e", "f", -0.09)):
        (x1, y1), (x2, y2) = PLACES[start], PLACES[end]
        d.arrow(ax, (x1 + half, y1), (x2 - half, y2 + by), color=d.muted, gap=0.02, width=1.4)
    (x1, y1), (x2, y2) = PLACES["d"], PLACES["f"]
    ax.plot([x1 + half + 0.02, TURN[0]], [y1, TURN[1]], color=d.muted, linewidth=1.4)
    d.arrow(ax, TURN, (x2 - half, y2 + 0.09), color=d.muted, gap=0.02, width=1.4)

    for name, (x, y) in PLACES.items():
        value, leaf = nodes[name], name in START
        frames = [(0.0, d.ink, 1.8), (0.07, d.purple, 1.2)] if name == "d" else [(0.0, d.ink, 1.8)]
        for more, color, width in frames:
            rounding = 0.03 if leaf else HEIGHT / 2 + more
            ax.add_patch(
                FancyBboxPatch(
                    (x - half - more, y - HEIGHT / 2 - more), WIDTH + 2 * more, HEIGHT + 2 * more,
                    boxstyle=f"round,pad=0,rounding_size={rounding}", facecolor=d.surface if not more else "none",
                    edgecolor=color, linewidth=width, zorder=3,
                )
            )  # fmt: skip
        number = d.number(value.data, ".0f")
        ax.text(x, y, texts[name], ha="center", va="center", fontsize=12, zorder=4)
        above = number if leaf else f"${name}$ = {number}"
        ax.text(x, y + 0.38, above, ha="center", va="bottom", color=d.blue, fontsize=12, weight="bold")
        below = d.number(value.grad, ".0f")
        ax.text(x, y - 0.38, below, ha="center", va="top", color=d.orange, fontsize=12, weight="bold")
    ax.text(PLACES["d"][0], PLACES["d"][1] + 0.85, d.word("users"), ha="center", color=d.purple, fontsize=10.5)
    ax.text(0.15, 0.3, d.word("above"), ha="left", va="center", color=d.blue, fontsize=11, weight="bold")
    ax.text(2.5, 0.3, d.word("below"), ha="left", va="center", color=d.orange, fontsize=11, weight="bold")

    named = {name: texts[name] if name in START else f"${name}$ = {texts[name]}" for name in nodes}
    d.table(
        {
            d.word("value"): list(named.values()),
            d.word("number"): [value.data for value in nodes.values()],
            d.word("gradient"): [value.grad for value in nodes.values()],
        },
        ".0f",
    )
