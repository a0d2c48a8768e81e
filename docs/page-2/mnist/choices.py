# listing: time_limit=600, light="n_train=1000, longer=15, n_judge=1"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist


def shift(X, rng):
    top, left = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    padded = np.zeros((30, 30))
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        padded[1:29, 1:29] = X[i].reshape(28, 28)
        window = padded[top[i] : top[i] + 28, left[i] : left[i] + 28]
        moved[i] = window.reshape(784)
    return moved


def gain(differences):
    error = differences.std() / np.sqrt(len(differences))
    return differences.mean(), 2 * error


def train(lr, falling, shifts, hidden, n_epochs, seed):
    rng = np.random.default_rng(seed)
    network = Network([784, hidden, 10], rng=rng)
    for epoch in range(n_epochs):
        images = shift(X_train, rng) if shifts else X_train
        rate = lr * (1 - epoch / n_epochs) if falling else lr
        network.fit(images, y_train, epochs=1, batch_size=64,
                    optimizer=SGD(rate), rng=rng, verbose=False)
    return network.predict(X_val) == y_val  # (1000,)


(X, y), _ = load_mnist()
n_train = 7000
X_train, y_train = X[:n_train], y[:n_train]
X_val, y_val = X[7000:], y[7000:]
epochs, longer, n_judge = 10, 25, 3
seeds = range(3, 3 + n_judge)  # new ones
recipes = {  # learning rate, falling, shifts, hidden neurons, epochs
    "as before": (0.1, False, False, 128, epochs),
    "larger rate": (0.5, False, False, 128, epochs),
    "falling": (0.5, True, False, 128, epochs),
    "shifts": (0.5, False, True, 128, epochs),
    "both": (0.5, True, True, 128, epochs),
    "both, large": (0.5, True, True, 256, longer),
}
read, means = {}, {}
print("recipe       mean  worst   best")
for name, recipe in recipes.items():
    runs = [train(*recipe, seed) for seed in seeds]
    read[name] = np.array(runs)  # (n_judge, 1000)
    accuracies = read[name].mean(axis=1)  # (n_judge,)
    means[name] = accuracies.mean()
    print(f"{name:11} {means[name]:.1%}  {accuracies.min():.1%}", end="")
    print(f"  {accuracies.max():.1%}")

compared = (
    ("as before", "larger rate"),
    ("larger rate", "falling"),
    ("larger rate", "shifts"),
    ("falling", "both"),
    ("shifts", "both"),
    ("both", "both, large"),
)
gains, points = {}, {}
print("gain, image by image, in percentage points")
for old, new in compared:
    pair = f"{old} -> {new}"
    differences = read[new].mean(axis=0) - read[old].mean(axis=0)
    gains[pair], points[pair] = gain(100 * differences)
    print(f"{pair:24} {gains[pair]:5.2f} +/- {points[pair]:.2f}")
