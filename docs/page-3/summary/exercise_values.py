import numpy as np

from nn_tutorial import Tensor, softmax

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

# attention with equal comparisons
contents = np.array([[4.0, 1.0], [0.0, 2.0], [5.0, 3.0]])  # (3, 2)
of_equal = softmax(np.full((1, 3), 7.0)) @ contents  # (1, 2)
equal_is_mean = bool(np.allclose(of_equal, contents.mean(axis=0)))
print(of_equal, equal_is_mean)

# the rows worked out beside the layers
word = np.array([1, 5])
normalised = (word - word.mean()) / word.std()
row, window = np.array([3, 5, 9, 2]), np.array([1, 0, -1])
convolved = np.convolve(row, window[::-1], "valid")
print(normalised, convolved)
