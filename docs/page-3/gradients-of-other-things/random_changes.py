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
accuracies, losses, n_val = [], [], len(y_val)
for epsilon in epsilons:
    moved = np.clip(X_val + epsilon * signs, 0, 1)
    q = network.score(moved, y_val)
    points = 200 * np.sqrt(q * (1 - q) / n_val)  # percentage points
    p = network.predict_proba(moved)[np.arange(n_val), y_val]
    loss = float(-np.log(p).mean())
    accuracies.append(q)  # for the figure below
    losses.append(loss)
    print(f"epsilon {epsilon:4}: {q:6.1%}, +/- {points:.1f} points", end="")
    print(f", loss {loss:.2f}")

shown = 0.1
moved = np.clip(X_val + shown * signs, 0, 1)
size = float(np.mean(np.abs(moved - X_val)))
print(f"mean change of a pixel: {size:.3f}")
