import numpy as np

from nn_tutorial import gradient_check, sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
N = y.size


def loss():
    return np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - y) ** 2)


a1 = sigmoid(X @ W1 + b1)  # (4, 3)
a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)  # (4, 1)
dW2 = a1.T @ dz2  # (3, 1)

# the rate that takes the first weight of the output to a place
(w, other), (slope, other_slope) = W2[:2, 0], dW2[:2, 0]
goal = 0.6
way = w - goal
rate = way / slope
other_way = rate * other_slope
landed, uphill = other - other_way, other + other_way
same_way = other - way
in_proportion = other * goal / w

# the gradient without the division by N, N times too large
distance = gradient_check(loss, W2, dW2 * N)
of_the_larger, of_the_measured = (N - 1) / N, N - 1
print(f"rate {rate:.3f}, the other weight lands at {landed:.3f}")
print(f"{distance:.2f} {of_the_larger:.2f}")
