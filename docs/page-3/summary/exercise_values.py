import numpy as np

from nn_tutorial import Tensor, Value

a = Value(3.0)
(a * a + a).backward()
both, one_path, last = a.grad, 2 * a.data, 1.0
one_factor = a.data + 1
print(f"slope of a * a + a at {a.data:.0f}: {both:.0f}")

x = Tensor(np.random.default_rng(0).normal(size=(5, 4)))
d = x - x.mean(axis=1, keepdims=True)
result = d / ((d**2).mean(axis=1, keepdims=True) + 1e-5) ** 0.5
result.sum().backward()
largest = np.abs(x.grad).max()
of_a_row = np.abs(result.data.sum(axis=1)).max()
print("all 0, up to 1e-12:", bool(largest < 1e-12 and of_a_row < 1e-12))
