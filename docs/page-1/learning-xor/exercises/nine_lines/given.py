X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
rng = np.random.default_rng(0)
W1, W2 = rng.normal(size=(2, 3)), rng.normal(size=(3, 1))
a1 = 1 / (1 + np.exp(-X @ W1))
a2 = 1 / (1 + np.exp(-a1 @ W2))
N, lr = y.size, 1.0
