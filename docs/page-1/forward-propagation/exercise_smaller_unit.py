import numpy as np

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
X = np.array([[0.5, 0.8]])  # (1, 2)
sums = (X @ W1)[0]  # (3,), the biases are 0
per_cent = 100
edge = 2.9  # farther from 0 than this, a neuron counts as saturated

needed = np.ceil(edge / np.abs(sums)).astype(int)  # (3,)
first_flat, two_flat, least = [int(n) for n in np.sort(needed)]
rounded_down = least - 1
quotient = edge / sums[2]
print("needed:", needed)
