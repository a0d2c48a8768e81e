import numpy as np

from nn_tutorial import relu


def tent(x):
    return 2 * relu(x) - 4 * relu(x - 0.5)


x = np.linspace(0, 1, 1025)  # (1025,)
deep = x
for _ in range(8):
    deep = tent(deep)  # (1025,)

pieces = 2**8
bends = np.arange(pieces) / pieces  # (256,), where the slope changes
changes = np.full(pieces, -2.0 * pieces)  # (256,), a fall everywhere
changes[::2] = 2.0 * pieces  # every other one a rise
changes[0] = pieces  # the first rise starts from slope 0

wide = relu(x[:, None] - bends) @ changes  # (1025, 256) @ (256,)
difference = float(np.max(np.abs(wide - deep)))
print(f"one layer, {pieces} neurons; largest difference {difference:.0e}")

fewer = relu(x[:, None] - bends[:-1]) @ changes[:-1]  # (1025,)
difference_fewer = float(np.max(np.abs(fewer - deep)))
print(f"one neuron fewer: largest difference {difference_fewer:.0f}")
