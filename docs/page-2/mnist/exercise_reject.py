# listing: time_limit=120, light="epochs=3"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X_val, y_val = X[7000:], y[7000:]
network = Network([784, 128, 10], rng=0)
epochs = 10
network.fit(
    X[:7000],
    y[:7000],
    epochs=epochs,
    batch_size=64,
    optimizer=SGD(lr=0.1),
    rng=0,
    verbose=False,
)
confidence = network.predict_proba(X_val).max(axis=1)  # (1000,)
right = network.predict(X_val) == y_val
accuracies = {}
for share in (0, 5, 10, 20):
    kept = np.argsort(confidence)[len(y_val) * share // 100 :]
    accuracies[share] = float(np.mean(right[kept]))
    print(f"{share:2}% left to a person, the rest: {accuracies[share]:.1%}")
