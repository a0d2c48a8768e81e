import numpy as np

from nn_tutorial import Tensor, softmax

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

# a row normalised by hand
word = np.array([1, 5])
normalised = (word - word.mean()) / word.std()
print(normalised)

# the second window, and what goes wrong there
row, w = np.array([3, 5, 9, 2]), np.array([1, 0, -1])
second = int(row[1:4] @ w)
turned_round, without_weights = int(row[1:4] @ w[::-1]), int(row[1:4].sum())
whole_row = int(row[0] - row[3])
print(second, turned_round, without_weights, whole_row)

# the gradient of the first weight
numbers, weights = Tensor(row.astype(float)), Tensor([1.0, 0.0, -1.0])
moved = (
    numbers[:-2] * weights[0]
    + numbers[1:-1] * weights[1]
    + numbers[2:] * weights[2]
)
moved.sum().backward()
of_first = weights.grad[0]
first_window, last_weight, all_numbers = row[0], row[2:].sum(), row.sum()
print(weights.grad)

# a 0 in front of the row
longer = np.concatenate([[0], row])
later = [int(longer[i : i + 3] @ w) for i in range(3)]
print(later)

# an image: every pixel joined to every result, or a window moved over it
side, window = 28, 3
pixels, results = side**2, (side - window + 1) ** 2
joined, shared = pixels * results, window**2
print(results, joined, shared)
