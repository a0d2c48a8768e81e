"""A test image with a small change in every pixel, what the small network makes of it, and where the change comes from."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from nn_tutorial import Tensor, softmax
from site_builder.drawing.board import Drawing

RUNS = ["page-2/mnist/small_network", "exercise_by_hand"]
WORDS = {
    "moved": {"id": "diubah", "en": "changed"},
    "probability": {"id": "peluang", "en": "probability"},
    "digit": {"id": "angka", "en": "digit"},
    "unchanged": {"id": "gambar uji", "en": "test image"},
    "gradient": {"id": "gradien", "en": "gradient"},
    "change": {"id": "perubahan", "en": "change"},
}


def draw(d: Drawing) -> None:
    run = d.run["page-2/mnist/small_network"]
    epsilon = d.run["exercise_by_hand"]["begins"]
    W1, W2 = (
        (np.array([int(letter, 16) for letter in run[f"weights{n}"]]).reshape(-1, len(run[f"bias{n}"])) - 8)
        * run[f"step{n}"]
        for n in "12"
    )
    x, label = np.asarray(run["image"]), int(run["labels"][run["first"] - 1])
    pixels = Tensor(x.reshape(1, -1))
    ((pixels @ W1 + run["bias1"]).relu() @ W2 + run["bias2"]).cross_entropy([label]).backward()
    assert pixels.grad is not None
    gradient = pixels.grad[0]
    moved = np.clip(x + epsilon * np.sign(gradient), 0, 1)
    probabilities = softmax(np.maximum(moved @ W1 + run["bias1"], 0)[None] @ W2 + run["bias2"])[0]
    d.table({d.word("digit"): range(10), d.word("probability"): probabilities}, {d.word("probability"): ".4f"})
    ax = d.canvas(6, 6, (0, 6), (6, 0))

    def title(left: float, top: float, key: str) -> None:
        ax.text(left, top, d.word(key), fontsize=10.5, weight="bold", va="bottom")

    def picture(values: np.ndarray, left: float, top: float, size: float, colors: list[str], least: float, most: float) -> None:
        cmap = LinearSegmentedColormap.from_list("colors", colors)
        place = (left, left + size, top + size, top)
        ax.imshow(values.reshape(28, 28), cmap=cmap, vmin=least, vmax=most, extent=place, interpolation="none")
        ax.add_patch(Rectangle((left, top), size, size, fill=False, edgecolor=d.muted, linewidth=1))

    picture(moved, 0.05, 0.35, 3.2, [d.surface, d.ink], 0, 1)
    title(0.05, 0.27, "moved")
    title(3.55, 0.27, "probability")
    for digit, p in enumerate(probabilities):
        y = 0.35 + 0.32 * digit
        edge = d.ink if digit == label else d.muted
        ax.add_patch(Rectangle((3.8, y + 0.04), 1.6, 0.24, fill=False, edgecolor=edge, linewidth=0.8))
        color = d.blue if digit == label else d.orange
        ax.add_patch(Rectangle((3.8, y + 0.04), 1.6 * p, 0.24, facecolor=color, linewidth=0))
        ax.text(3.7, y + 0.16, str(digit), ha="right", va="center")
        ax.text(5.95, y + 0.16, d.number(float(p), ".2f"), ha="right", va="center")
    most = float(np.abs(gradient).max())
    signed = [d.blue, d.surface, d.orange]
    picture(x, 0.05, 4.1, 1.75, [d.surface, d.ink], 0, 1)
    title(0.05, 4.02, "unchanged")
    picture(gradient, 2.12, 4.1, 1.75, signed, -most, most)
    title(2.12, 4.02, "gradient")
    picture(moved - x, 4.2, 4.1, 1.75, signed, -epsilon, epsilon)
    title(4.2, 4.02, "change")
    ax.set(xlim=(0, 6), ylim=(6.0, 0))
