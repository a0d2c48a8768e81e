"""The table of cups with its row and column numbers, and what is left when an axis is summed away."""

from matplotlib.patches import Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["along_an_axis"]
WORDS = {
    "row": {"id": "baris", "en": "row"},
    "column": {"id": "kolom", "en": "column"},
    "down": {"id": "sumbu 0: baris-baris dijumlahkan", "en": "axis 0: adds up the rows"},
    "across": {"id": "sumbu 1: kolom-kolom\ndijumlahkan", "en": "axis 1: adds up\nthe columns"},
    "row_sum": {"id": "jumlah isi baris", "en": "sum of the row"},
    "column_sum": {"id": "jumlah isi kolom", "en": "sum of the column"},
}

WIDTH, HEIGHT = 1.1, 0.7


def draw(d: Drawing) -> None:
    ax = d.canvas(5.6, 4.4, (-1.0, 5.4 if d.narrow else 5.2), (-1.65, 3.3))
    run = d.run["along_an_axis"]
    X = run["X"]
    rows, columns = X.shape

    def cell(x: float, y: float, value: float, color: str, *, dashed: bool = False) -> None:
        ax.add_patch(
            Rectangle(
                (x, y), WIDTH, HEIGHT, facecolor=d.surface, edgecolor=color,
                linewidth=1.6, linestyle="--" if dashed else "-",
            )
        )  # fmt: skip
        ax.text(x + WIDTH / 2, y + HEIGHT / 2, d.number(value, ".0f"), ha="center", va="center", fontsize=12)

    for j in range(columns):
        ax.text(j * WIDTH + WIDTH / 2, 2.98, f"{d.word('column')} {j}", ha="center", color=d.muted, fontsize=10)
        cell(j * WIDTH, -1.0, run["per_drink"][j], d.orange, dashed=True)
        d.arrow(ax, (j * WIDTH + WIDTH / 2, 0.0), (j * WIDTH + WIDTH / 2, -0.3), color=d.orange, gap=0.02, width=2)
    for i in range(rows):
        y = 2.1 - i * HEIGHT
        ax.text(-0.15, y + HEIGHT / 2, f"{d.word('row')} {i}", ha="right", va="center", color=d.muted, fontsize=10)
        for j in range(columns):
            cell(j * WIDTH, y, X[i, j], d.blue)
        d.arrow(ax, (2 * WIDTH, y + HEIGHT / 2), (2 * WIDTH + 0.5, y + HEIGHT / 2), color=d.green, gap=0.02, width=2)
        cell(2 * WIDTH + 0.5, y, run["per_day"][i], d.green, dashed=True)
    ax.text(WIDTH, -1.2, d.word("down"), ha="center", va="top", color=d.orange, fontsize=11)
    ax.text(3 * WIDTH + 0.65, 1.4, d.wrapped("across", 11), ha="left", va="center", color=d.green, fontsize=11)
    d.table(
        {d.word("row"): range(rows)}
        | {f"{d.word('column')} {j}": X[:, j] for j in range(columns)}
        | {d.word("row_sum"): run["per_day"]},
        ".0f",
    )
    d.table({d.word("column"): range(columns), d.word("column_sum"): run["per_drink"]}, ".0f")
