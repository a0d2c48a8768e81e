import numpy as np

from nn_tutorial import SGD, Network, Tensor, load_mnist

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
W1, b1, W2, b2 = network.parameters


def scores(images):
    return (images @ W1 + b1).relu() @ W2 + b2


images = Tensor(X_val)
scores(images).cross_entropy(y_val).backward()
signs = np.sign(images.grad)  # (1000, 784)
epsilons = [0, 0.02, 0.05, 0.1, 0.15, 0.2]
accuracies, losses, n_val = [], [], len(y_val)
for epsilon in epsilons:
    attacked = np.clip(X_val + epsilon * signs, 0, 1)
    q = network.score(attacked, y_val)
    points = 200 * np.sqrt(q * (1 - q) / n_val)  # percentage points
    loss = float(scores(Tensor(attacked)).cross_entropy(y_val).data)
    accuracies.append(q)  # for the figure below
    losses.append(loss)
    print(f"epsilon {epsilon:4}: {q:6.1%}, +/- {points:.1f} points", end="")
    print(f", loss {loss:.2f}")

shown, n_shown = 0.1, 5
before = X_val[:n_shown]
after = np.clip(before + shown * signs[:n_shown], 0, 1)
p_before = network.predict_proba(before)  # (5, 10)
p_after = network.predict_proba(after)  # (5, 10)
for i in range(n_shown):
    a, b = p_before[i].argmax(), p_after[i].argmax()
    print(f"a {y_val[i]}: {a} ({p_before[i, a]:.2f})", end="")
    print(f" becomes {b} ({p_after[i, b]:.2f})")

attacked = np.clip(X_val + shown * signs, 0, 1)
rise = float(np.sum(images.grad * (attacked - X_val)))
size = float(np.mean(np.abs(attacked - X_val)))
print(f"slope times change, added up: {rise:.2f}")
print(f"mean change of a pixel: {size:.3f}")
same = np.mean((X_val @ W1 + b1 > 0) == (attacked @ W1 + b1 > 0))
print(f"hidden neurons that stay on or off: {same:.0%}")
pixels = Tensor(X_val)
right = scores(pixels)[np.arange(n_val), y_val]
right.sum().backward()
foretold = float(np.sum(pixels.grad * (attacked - X_val)) / n_val)
right_after = scores(Tensor(attacked)).data[np.arange(n_val), y_val]
moved = float(np.mean(right_after - right.data))
print(f"score of the right class: foretold {foretold:.1f}, moved {moved:.1f}")
