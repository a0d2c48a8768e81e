import numpy as np

from nn_tutorial import relu


def size(array):
    return float(np.sqrt(np.mean(array**2)))


depth, width = 30, 100
rng = np.random.default_rng(0)
X = rng.standard_normal((200, width))  # (200, 100)
he = np.sqrt(2 / width)
print(f"He's s for {width} inputs: {he:.3f}")

scales = {"half of He": 0.5 * he, "He": he, "twice He": 2 * he}
signal = {name: [size(X)] for name in scales}
for name, s in scales.items():
    a = X
    for _ in range(depth):
        W = s * rng.standard_normal((width, width))  # (100, 100)
        a = relu(a @ W)
        signal[name].append(size(a))

factor = 2.0**depth
print(f"2 to the power of {depth}: {factor:.1e}")
print("layer           0       10       30")
for name, sizes in signal.items():
    row = [f"{sizes[k]:7.1e}" for k in (0, 10, 30)]
    print(f"{name:10}  " + "  ".join(row))
