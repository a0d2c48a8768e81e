"""The multiplications of a step of three networks, each measured by those of its forward pass."""

from site_builder.drawing.board import Drawing

RUNS = ["multiplications"]
WORDS = {
    "forward": {"id": "maju", "en": "forward"},
    "weights": {"id": "mundur, untuk bobot", "en": "backward, for weights"},
    "inputs": {"id": "mundur, untuk masukan lapisan", "en": "backward, for inputs of layers"},
    "network": {"id": "jaringan", "en": "network"},
    "digits": {"id": "angka", "en": "digits"},
    "Iris": {"id": "Iris", "en": "Iris"},
    "deep": {"id": "berlapis banyak", "en": "deep"},
    "axis": {"id": "perkalian, dibanding propagasi maju", "en": "multiplications, compared with the forward pass"},
}


def draw(d: Drawing) -> None:
    ax = d.axes(5.6, 3.9)
    counts = d.run["multiplications"]["counts"]
    rows = {"weights": [], "inputs": []}
    for i, (_, (forward, for_weights, for_inputs)) in enumerate(counts.items()):
        first = i == 0
        weights, inputs = for_weights / forward, for_inputs / forward
        rows["weights"].append(weights)
        rows["inputs"].append(inputs)
        ax.barh(i - 0.2, 1, 0.36, color=d.blue, label=d.word("forward") if first else None)
        ax.barh(
            i + 0.2, weights, 0.36, color=d.low, edgecolor=d.orange, linewidth=1.4, hatch="//",
            label=d.word("weights") if first else None,
        )  # fmt: skip
        ax.barh(
            i + 0.2, inputs, 0.36, left=weights, color=d.surface, edgecolor=d.green, linewidth=1.4, hatch="..",
            label=d.word("inputs") if first else None,
        )  # fmt: skip
        ax.text(weights + inputs + 0.04, i + 0.2, d.number(weights + inputs, ".2f"), ha="left", va="center")
    ax.set_yticks(range(len(counts)), [d.word(name) for name in counts])
    ax.set(xlabel=d.word("axis"), xlim=(0, 2.35))
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.figure.legend(loc="outside lower center", ncols=1)
    d.table(
        {
            d.word("network"): [d.word(name) for name in counts],
            d.word("forward"): [1.0] * len(counts),
            d.word("weights"): rows["weights"],
            d.word("inputs"): rows["inputs"],
        },
        ".2f",
    )
