"""A test image, the ten probabilities that the small network gives, its hidden neurons, and what moved the answer."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Circle, Rectangle

from site_builder.drawing.board import Drawing

RUNS = ["small_network"]
WORDS = {
    "image": {"id": "gambar uji", "en": "test image"},
    "digit": {"id": "angka", "en": "digit"},
    "probability": {"id": "peluang", "en": "probability"},
    "neurons": {"id": "neuron tersembunyi", "en": "hidden neurons"},
    "for": {"id": "pro atau kontra", "en": "for or against"},
}
ACROSS = 8


def draw(d: Drawing) -> None:
    run = d.run["small_network"]
    probabilities = np.asarray(run["probabilities"])  # (10,)
    d.table({d.word("digit"): range(10), d.word("probability"): probabilities}, {d.word("probability"): ".4f"})
    ax = d.canvas(6, 6.4, (0, 6), (6.4, 0))

    def title(x: float, y: float, text: str) -> None:
        ax.text(x, y, text, fontsize=10.5, weight="bold", va="bottom")

    def framed(x: float, y: float, size: float) -> None:
        ax.add_patch(Rectangle((x, y), size, size, fill=False, edgecolor=d.muted, linewidth=1))

    def picture(values: np.ndarray, x: float, y: float, size: float, colors: list[str], limits: tuple[float, float]) -> None:
        cmap = LinearSegmentedColormap.from_list("colors", colors)
        place = (x, x + size, y + size, y)
        ax.imshow(values.reshape(28, 28), cmap=cmap, vmin=limits[0], vmax=limits[1], extent=place, interpolation="none")
        framed(x, y, size)

    picture(np.asarray(run["image"]), 0.05, 0.35, 3.2, [d.surface, d.ink], (0, 1))
    title(0.05, 0.27, d.word("image"))
    title(3.55, 0.27, d.word("probability"))
    for digit, p in enumerate(probabilities):
        y = 0.35 + 0.32 * digit
        ax.add_patch(Rectangle((3.8, y + 0.04), 1.6, 0.24, fill=False, edgecolor=d.muted, linewidth=0.8))
        ax.add_patch(Rectangle((3.8, y + 0.04), 1.6 * p, 0.24, facecolor=d.blue, linewidth=0))
        ax.text(3.7, y + 0.16, str(digit), ha="right", va="center")
        ax.text(5.95, y + 0.16, d.number(float(p), ".2f"), ha="right", va="center")

    outputs = np.asarray(run["outputs"])  # (48,)
    side = 2.6 / ACROSS
    for j, a in enumerate(outputs):
        row, column = divmod(j, ACROSS)
        at = (0.1 + (column + 0.5) * side, 4.0 + (row + 0.5) * side)
        size = max(0.13 * float(np.sqrt(a / outputs.max())), 0.02)
        ax.add_patch(Circle(at, size, facecolor=d.green if a > 0 else d.muted, linewidth=0))
    title(0.05, 3.92, d.word("neurons"))

    contributions = np.asarray(run["contributions"])  # (784,)
    limit = float(np.abs(contributions).max())
    picture(contributions, 3.6, 4.0, 2.35, [d.blue, d.surface, d.orange], (-limit, limit))
    title(3.6, 3.92, f"{d.word('for')} {run['answer']}")
    ax.set(xlim=(0, 6), ylim=(6.4, 0))
