# listing: time_limit=180, light="epochs=1, n_judge=1"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    down, right = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        window = padded[i, down[i] : down[i] + 28, right[i] : right[i] + 28]
        moved[i] = window.reshape(784)
    return moved


def train(lr, falling, shifts, seed):
    rng = np.random.default_rng(seed)
    network = Network([784, 128, 10], rng=rng)
    curves = []
    for epoch in range(epochs):
        images = shift(X_train, rng) if shifts else X_train
        rate = lr * (1 - epoch / epochs) if falling else lr
        network.fit(images, y_train, epochs=1, batch_size=64,
                    optimizer=SGD(rate), rng=rng, verbose=False)
        accuracy = network.score(X_train, y_train)
        curves.append([accuracy, network.score(X_val, y_val)])
    return curves, network.predict(X_val) == y_val


(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]
epochs, n_judge = 10, 3
seeds = range(3, 3 + n_judge)  # new ones
recipes = {
    "as before": (0.1, False, False),
    "larger rate": (0.5, False, False),
    "+ falling": (0.5, True, False),
    "+ shifts": (0.5, True, True),
}
curves, means, worst, best, train_at_end, read = {}, {}, {}, {}, {}, {}
print("recipe       mean  worst   best  training")
for name, recipe in recipes.items():
    runs = [train(*recipe, seed) for seed in seeds]
    curves[name] = np.array([curve for curve, _ in runs])
    read[name] = np.mean([right for _, right in runs], axis=0)  # (1000,)
    training, val = curves[name][:, -1].T  # last epoch, (n_judge,) each
    means[name], train_at_end[name] = float(val.mean()), float(training.mean())
    worst[name], best[name] = float(val.min()), float(val.max())
    print(f"{name:11} {means[name]:.1%}  {worst[name]:.1%}", end="  ")
    print(f"{best[name]:.1%}  {train_at_end[name]:8.1%}")

names, gains, points = list(recipes), {}, {}
print("gain, image by image, in percentage points")
for before, name in zip(names, names[1:]):
    changes = 100 * (read[name] - read[before])  # (1000,)
    gains[name] = float(changes.mean())
    points[name] = float(2 * changes.std() / np.sqrt(len(changes)))
    print(f"{name:11} {gains[name]:5.2f} +/- {points[name]:.2f}")
