import numpy as np

from nn_tutorial import Tensor

rng = np.random.default_rng(0)
W1, b1, b2 = rng.normal(size=(4, 3)), np.ones(3), np.zeros(2)
pixels, W2 = Tensor(np.ones((1, 4))), Tensor(rng.normal(size=(3, 2)))
a1 = (pixels @ W1 + b1).relu()
loss = (a1 @ W2 + b2).cross_entropy(np.array([1]))
loss.backward()
have = []
for name, value in {"pixels": pixels, "W1": W1, "a1": a1, "W2": W2}.items():
    if getattr(value, "grad", None) is not None:
        have.append(name)
n_have, n_asked = len(have), 4
print("these have a gradient:", *have)
