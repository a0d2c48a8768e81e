"""The twelve wrong answers of which the network was surest."""

from matplotlib.colors import LinearSegmentedColormap

from site_builder.drawing.board import Drawing

RUNS = ["recipe"]
WORDS = {
    "true": {"id": "angka sebenarnya", "en": "true digit"},
    "answer": {"id": "jawaban", "en": "answer"},
    "probability": {"id": "peluang", "en": "probability"},
}


def draw(d: Drawing) -> None:
    run = d.run["recipe"]
    d.table({
        d.word("true"): run["wrong_true"], d.word("answer"): run["wrong_answers"],
        d.word("probability"): [float(value) for value in run["confidences"]],
    }, ".2f")  # fmt: skip
    axes = d.axes(6, 5.4, rows=3, columns=4, narrow=4.7)
    cmap = LinearSegmentedColormap.from_list("ink", [d.surface, d.ink])
    for i, ax in enumerate(axes.ravel()):
        if i >= len(run["wrong_true"]):
            ax.axis("off")
            continue
        ax.imshow(run["wrong_images"][i].reshape(28, 28), cmap=cmap, vmin=0, vmax=1, interpolation="none")
        confidence = d.number(float(run["confidences"][i]), ".2f")
        between = "\n" if d.narrow else "  "
        ax.set_title(rf"{run['wrong_true'][i]} $\rightarrow$ {run['wrong_answers'][i]}{between}({confidence})")
        ax.set(xticks=[], yticks=[])
        ax.grid(False)
        for spine in ax.spines.values():
            spine.set_visible(False)
