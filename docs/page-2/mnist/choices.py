# listing: time_limit=600, light="epochs=1, longer=1, n_judge=1"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    top, left = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        window = padded[i, top[i] : top[i] + 28, left[i] : left[i] + 28]
        moved[i] = window.reshape(784)
    return moved


def train(lr, falling, shifts, hidden, n_epochs, seed):
    rng = np.random.default_rng(seed)
    network = Network([784, hidden, 10], rng=rng)
    training, val = [], []  # accuracies, epoch by epoch
    for epoch in range(n_epochs):
        images = shift(X_train, rng) if shifts else X_train
        rate = lr * (1 - epoch / n_epochs) if falling else lr
        network.fit(images, y_train, epochs=1, batch_size=64,
                    optimizer=SGD(rate), rng=rng, verbose=False)
        training.append(network.score(X_train, y_train))
        val.append(network.score(X_val, y_val))
    return training, val, network.predict(X_val) == y_val


(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
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
training, val, read = {}, {}, {}
means, worst, best, train_at_end = {}, {}, {}, {}
print("recipe       mean  worst   best  training")
for name, recipe in recipes.items():
    runs = [train(*recipe, seed) for seed in seeds]
    training[name] = [run[0] for run in runs]
    val[name] = [run[1] for run in runs]
    read[name] = np.mean([run[2] for run in runs], axis=0)  # (1000,)
    train_at_end[name] = float(np.mean([run[0][-1] for run in runs]))
    at_end = [run[1][-1] for run in runs]  # validation, for each seed
    means[name], worst[name] = float(np.mean(at_end)), float(min(at_end))
    best[name] = float(max(at_end))
    print(f"{name:11} {means[name]:.1%}  {worst[name]:.1%}", end="")
    print(f"  {best[name]:.1%}  {train_at_end[name]:8.1%}")

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
for before, after in compared:
    changes = 100 * (read[after] - read[before])  # (1000,)
    pair = f"{before} -> {after}"
    gains[pair] = float(changes.mean())
    points[pair] = float(2 * changes.std() / np.sqrt(len(changes)))
    print(f"{pair:24} {gains[pair]:5.2f} +/- {points[pair]:.2f}")
