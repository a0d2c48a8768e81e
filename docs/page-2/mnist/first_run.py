# listing: time_limit=180, light="epochs=3"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]

hidden, batch_size, lr, epochs = 128, 64, 0.1, 10
network = Network([784, hidden, 10], rng=0)
n_parameters = sum(p.size for p in network.parameters)
print(f"{n_parameters:,} parameters")
network.fit(
    X_train,
    y_train,
    epochs=epochs,
    batch_size=batch_size,
    optimizer=SGD(lr=lr),
    rng=0,
    validation_data=(X_val, y_val),
)

train_accuracy = network.score(X_train, y_train)
val_accuracy = network.score(X_val, y_val)
q, n = val_accuracy, len(y_val)
points = 100 * 2 * np.sqrt(q * (1 - q) / n)  # percentage points
print(f"training images:   {train_accuracy:.1%}")
print(f"validation images: {val_accuracy:.1%}, +/- {points:.1f} points")
