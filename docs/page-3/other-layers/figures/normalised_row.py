"""A row of two numbers before and after layer normalisation: its mean moves to 0, and the distance from it becomes 1."""

from site_builder.drawing.board import Drawing

RUNS = ["exercise_values"]
WORDS = {
    "row": {"id": "sebelum", "en": "before"},
    "normalised": {"id": "sesudah", "en": "after"},
    "mean": {"id": "$m$", "en": "$m$"},
    "deviation": {"id": "$s$", "en": "$s$"},
}
TOP, ABOVE, BELOW = 3.6, 2.4, 0.0


def draw(d: Drawing) -> None:
    ax = d.canvas(5.6, 2.6, (-5.2, 6.8), (-0.95, 3.95))
    run = d.run["exercise_values"]
    row, normalised = run["word"], run["normalised"]
    mean, deviation = row.mean(), row.std()
    for y, word, numbers, color in ((ABOVE, "row", row, d.blue), (BELOW, "normalised", normalised, d.orange)):
        ax.plot([-2.5, 6.3], [y, y], color=d.muted, linewidth=1, zorder=1)
        ax.plot(range(-2, 7), [y] * 9, "|", color=d.muted, markersize=7, zorder=1)
        ax.plot(numbers, [y] * len(numbers), "o", color=color, markersize=10, zorder=4)
        ax.text(-2.8, y, d.word(word), ha="right", va="center", fontsize=11, color=color)
        side = 1 if y == ABOVE else -1
        for number in (*numbers, numbers.mean()):
            text = d.number(number, ".0f")
            ax.text(number, y + 0.55 * side, text, ha="center", va="center", fontsize=11.5)
    for start, end in zip((*row, mean), (*normalised, normalised.mean()), strict=True):
        d.arrow(ax, (start, ABOVE), (end, BELOW), gap=0.3)
    ax.text(mean, TOP, d.word("mean"), ha="center", va="center", fontsize=11.5)
    for direction in (-1, 1):
        d.arrow(ax, (mean, TOP), (mean + direction * deviation, TOP), d.word("deviation"), gap=0.3, color=d.ink)
    d.table({d.word("row"): row, d.word("normalised"): normalised}, ".0f")
