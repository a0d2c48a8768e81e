"""Five training images of each digit, as the data has them."""

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from site_builder.drawing.board import Drawing

RUNS = ["look"]
WORDS = {"label": {"id": "label", "en": "label"}}


def draw(d: Drawing) -> None:
    gallery = d.run["look"]["gallery"]  # (10, 5, 784)
    axes = d.axes(6, 3.5, rows=5, columns=10, narrow=2.7)
    cmap = LinearSegmentedColormap.from_list("ink", [d.surface, d.ink])
    for digit in range(10):
        for row in range(5):
            ax: Axes = axes[row, digit]
            ax.imshow(gallery[digit, row].reshape(28, 28), cmap=cmap, vmin=0, vmax=1, interpolation="none")
            ax.set(xticks=[], yticks=[])
            ax.grid(False)
            for spine in ax.spines.values():
                spine.set_visible(False)
        axes[0, digit].set_title(str(digit), fontsize=12, weight="bold")
    axes[0, 0].figure.suptitle(d.word("label"), fontsize=10.5, color=d.muted)
