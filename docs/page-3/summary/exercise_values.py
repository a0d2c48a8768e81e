import numpy as np

from nn_tutorial import Tensor

entries = [1.0, 3.0]
a = Tensor(entries)
result = (a * a.sum()).sum()
loss = float(result.data)
result.backward()
both, one_path = a.grad[0], a.data.sum()
own_product, squares = one_path + a.data[0], 2 * a.data[0]
print(f"slope of (a * a.sum()).sum() at {a.data}: {a.grad}")

x = Tensor(np.random.default_rng(0).normal(size=(5, 4)))
d = x - x.mean(axis=1, keepdims=True)
result = d / ((d**2).mean(axis=1, keepdims=True) + 1e-5) ** 0.5
result.sum().backward()
largest = np.abs(x.grad).max()
of_a_row = np.abs(result.data.sum(axis=1)).max()
print("all 0, up to 1e-12:", bool(largest < 1e-12 and of_a_row < 1e-12))
