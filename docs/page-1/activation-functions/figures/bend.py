"""Two layers without a function between them give a straight line; with one, the line bends."""

from site_builder.drawing.board import Drawing

RUNS = ["linear_layers"]
WORDS = {
    "straight": {"id": "tanpa fungsi: lurus", "en": "no function: straight"},
    "bent": {"id": "negatif diganti 0: bengkok", "en": "negatives become 0: bent"},
    "output": {"id": "keluaran", "en": "output"},
}


def draw(d: Drawing) -> None:
    run = d.run["linear_layers"]
    xs, two_layers, with_bend = run["inputs"], run["two_layers"], run["with_bend"]
    ax = d.axes(5.6, 3.6)
    ax.plot(xs, two_layers, "o--", color=d.orange, label=d.word("straight"))
    ax.plot(xs, with_bend, "s-", color=d.blue, label=d.word("bent"))
    ax.set(xticks=xs, yticks=[-10, -5, 0, 5, 10])
    ax.set_xlabel("$x$")
    ax.set_ylabel(d.word("output"))
    ax.legend(loc="upper left")
    d.table({"$x$": xs, d.word("straight"): two_layers, d.word("bent"): with_bend}, "g")
