import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X = X.astype(float)
n_train, epochs = 5000, 4
X_val, y_val = X[7000:], y[7000:]  # (1000, 784), (1000,)
network = Network([784, 128, 10], rng=0)
network.fit(
    X[:n_train],
    y[:n_train],
    epochs=epochs,
    batch_size=64,
    optimizer=SGD(0.5),
    rng=0,
    verbose=False,
)

rng = np.random.default_rng(1)
signs = rng.choice([-1.0, 1.0], size=X_val.shape)
epsilons = [0, 0.02, 0.05, 0.1, 0.15, 0.2]
accuracies, n_val = [], len(y_val)
for epsilon in epsilons:
    moved = np.clip(X_val + epsilon * signs, 0, 1)
    q = network.score(moved, y_val)
    points = 200 * np.sqrt(q * (1 - q) / n_val)  # percentage points
    accuracies.append(q)
    print(f"epsilon {epsilon:4}: {q:6.1%}, +/- {points:.1f} points")
