"""Draws what programs draw, in the snapshot of Python: all that Matplotlib imports and looks up for it is done then."""

import io

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import font_manager

figure, (left, right) = plt.subplots(1, 2)
left.plot([1, 2, 3], label="line")
left.plot([3, 2, 1], "--o", label="dashed")
left.set(xlabel="$x_1^2$", ylabel="loss", yscale="log")
left.set_title("title", fontweight="bold")
left.legend()
image = right.imshow(np.eye(3))
right.contourf(np.eye(3))
right.contour(np.eye(3))
right.scatter([1, 2], [2, 1], c=[0, 1])
right.bar([0, 1], [1, 2])
right.annotate("here", (0, 0), (1, 1), arrowprops={"arrowstyle": "->"})
figure.colorbar(image)
figure.tight_layout()
figure.savefig(io.BytesIO(), format="png", dpi=144, bbox_inches="tight")
plt.close("all")
font_manager._get_font.cache_clear()  # type: ignore[attr-defined]  # open files are not kept
