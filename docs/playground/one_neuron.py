import numpy as np

weights = np.array([0.6, 0.4])  # change these
bias = -0.5
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)

z = X @ weights + bias  # (4,)
outputs = 1 / (1 + np.exp(-z))  # (4,)
for (x1, x2), output in zip(X, outputs, strict=True):
    print(f"{x1} {x2}  ->  {output:.3f}")
