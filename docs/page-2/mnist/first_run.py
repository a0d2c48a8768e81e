# listing: time_limit=180, light="epochs=3"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]  # 1000 to choose by

hidden, batch_size, lr, epochs = 128, 64, 0.1, 10
network = Network([784, hidden, 10], rng=0, dtype=np.float32)
n_parameters = sum(p.size for p in network.parameters)
steps = -(-len(X_train) // batch_size)  # per epoch, rounded up
print(f"{n_parameters:,} parameters, {steps} steps an epoch")
history = network.fit(
    X_train,
    y_train,
    epochs=epochs,
    batch_size=batch_size,
    optimizer=SGD(lr=lr),
    rng=0,
    validation_data=(X_val, y_val),
)
n_train, n_val = len(X_train), len(X_val)
train_accuracy = float(history.accuracy[-1])
validation_accuracy = float(history.validation_accuracy[-1])
