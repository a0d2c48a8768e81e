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
W1, b1, W2, b2 = network.parameters  # arrays, so constants here


def scores(images):
    return (images @ W1 + b1).relu() @ W2 + b2


image, label = X_val[:1], y_val[:1]  # (1, 784), (1,)
pixels = Tensor(image)
loss = scores(pixels).cross_entropy(label)
loss.backward()
gradient = pixels.grad
n_nonzero = int(np.count_nonzero(gradient))
print(f"a {label[0]}, read as a {network.predict(image)[0]}")
print("shape of the gradient", gradient.shape, "not zero:", n_nonzero)

p = int(np.argmax(np.abs(gradient)))
row, column = divmod(p, 28)
nudge, around = 1e-5, []
for step in (nudge, -nudge):
    moved = image.copy()
    moved[0, p] += step
    around.append(float(scores(Tensor(moved)).cross_entropy(label).data))
slope, measured = float(gradient[0, p]), (around[0] - around[1]) / (2 * nudge)
print(f"pixel in row {row}, column {column}, ink {image[0, p]:.2f}")
print(f"slope by the engine {slope:.6f}, by nudges {measured:.6f}")
