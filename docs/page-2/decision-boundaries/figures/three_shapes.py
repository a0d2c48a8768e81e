"""What a network without and with hidden layers answers on moons, circles and spirals."""

from site_builder.drawing.board import Drawing

RUNS = ["three_shapes"]
WORDS = {
    "data": {"id": "data", "en": "data"},
    "moons": {"id": "bulan sabit", "en": "moons"},
    "circles": {"id": "lingkaran", "en": "circles"},
    "spirals": {"id": "spiral", "en": "spirals"},
    "accuracy": {"id": "akurasi", "en": "accuracy"},
    "no hidden layer": {"id": "tanpa lapisan tersembunyi", "en": "no hidden layer"},
    "two of 32": {"id": "dua lapisan tersembunyi", "en": "two hidden layers"},
}


def draw(d: Drawing) -> None:
    run = d.run["three_shapes"]
    axes = d.axes(6, 4.7, rows=2, columns=3, narrow=3.5)
    for row, layers in enumerate(("no hidden layer", "two of 32")):
        for column, shape in enumerate(("moons", "circles", "spirals")):
            ax = axes[row, column]
            name = f"{shape}, {layers}"
            d.decision_map(ax, run["across"], run["up"], run["maps"][name], *run["data"][shape][0], size=3.2)
            ax.set_title(d.number(run["accuracy"][name], ".1%"), fontsize=10.5)
            middle, reach = ((0.5, 0.25), 2) if shape == "moons" else ((0, 0), 1.5)
            x1, x2 = middle
            ax.set(xlim=(x1 - reach, x1 + reach), ylim=(x2 - reach, x2 + reach))
        axes[row, 0].set_ylabel(d.wrapped(layers, 15))
    of_both = {
        d.word(layers): [float(run["accuracy"][f"{shape}, {layers}"]) for shape in ("moons", "circles", "spirals")]
        for layers in ("no hidden layer", "two of 32")
    }
    d.table({d.word("data"): [d.word(shape) for shape in ("moons", "circles", "spirals")]} | of_both, ".1%", d.word("accuracy"))
