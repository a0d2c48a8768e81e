import numpy as np

from nn_tutorial import Tensor

rng = np.random.default_rng(0)
X, labels = rng.normal(size=(20, 100)), rng.integers(3, size=20)
W1 = Tensor(0.1 * rng.normal(size=(100, 100)))
W2 = Tensor(0.1 * rng.normal(size=(100, 3)))


def loss(W):
    return ((X @ W).tanh() @ W2).cross_entropy(labels)


def distance(g, m):
    return abs(g - m) / (abs(g) + abs(m))


loss(W1).backward()
V, eps = rng.normal(size=W1.shape), 1e-5
above, below = loss(Tensor(W1.data + eps * V)), loss(Tensor(W1.data - eps * V))
measured = (above.data - below.data) / (2 * eps)
right, wrong = (W1.grad * V).sum(), (W1.grad.T * V).sum()
print("right gradient, distance < 1e-7:", distance(right, measured) < 1e-7)
print(f"transposed by mistake, distance: {distance(wrong, measured):.3f}")
entries = W1.data.size
print(f"entries: {entries:,}")
