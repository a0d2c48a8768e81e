X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
rng = np.random.default_rng(0)
W1, W2 = rng.normal(size=(2, 4)), rng.normal(size=(4, 1))
lr = 2.0


def forward(X, W1, W2):
    a1 = 1 / (1 + np.exp(-X @ W1))
    return a1, 1 / (1 + np.exp(-a1 @ W2))


def mean_squared_error(a2, y):
    return np.mean((a2 - y) ** 2)


def backward(X, y, a1, a2, W2):
    dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
    return X.T @ (dz2 @ W2.T * a1 * (1 - a1)), a1.T @ dz2
