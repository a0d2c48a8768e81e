# listing: time_limit=120
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

HEX = "0123456789abcdef"


def shift(X, rng):
    top, left = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    padded = np.zeros((30, 30))
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        padded[1:29, 1:29] = X[i].reshape(28, 28)
        window = padded[top[i] : top[i] + 28, left[i] : left[i] + 28]
        moved[i] = window.reshape(784)
    return moved


def steps(W):
    return np.abs(W).max(axis=0) / 7  # one step for each neuron


def rounded(W):
    return np.rint(W / steps(W)) * steps(W)  # -7 to 7 steps


def as_text(levels):
    return "".join(HEX[level] for level in levels.ravel())


(X, y), (X_test, y_test) = load_mnist()
hidden, epochs, more, lr = 48, 20, 5, 0.5
rng = np.random.default_rng(0)
network = Network([784, hidden, 10], rng=rng)
W1, b1, W2, b2 = network.parameters
W1[X.max(axis=0) == 0] = 0  # no training image has ink there
for epoch in range(epochs):
    network.fit(
        shift(X, rng),
        y,
        epochs=1,
        batch_size=64,
        optimizer=SGD(lr * (1 - epoch / epochs)),
        rng=rng,
        verbose=False,
    )
accuracy_before = network.score(X_test, y_test)

exact = [p.copy() for p in network.parameters]
optimizer = SGD(lr / 10)
for _ in range(more):  # forward with rounded weights
    images = shift(X, rng)
    order = rng.permutation(len(images))
    for start in range(0, len(images), 64):
        rows = order[start : start + 64]
        W1[:], W2[:] = rounded(exact[0]), rounded(exact[2])
        b1[:], b2[:] = exact[1], exact[3]
        network.forward(images[rows])
        network.backward(y[rows])
        optimizer.step(exact, network.gradients)

# for the figure: one letter for each weight and each pixel
step1, step2 = np.round(steps(exact[0]), 5), np.round(steps(exact[2]), 5)
level1 = np.rint(exact[0] / steps(exact[0])).astype(int)  # (784, 48)
level2 = np.rint(exact[2] / steps(exact[2])).astype(int)  # (48, 10)
W1[:], W2[:] = level1 * step1, level2 * step2
b1[:], b2[:] = np.round(exact[1], 4), np.round(exact[3], 4)
bias1, bias2 = b1[0], b2[0]
weights1, weights2 = as_text(level1 + 8), as_text(level2 + 8)
sheets = np.rint(15 * X_test).astype(int)  # pixels from 0 to 15
accuracy = network.score(sheets / 15, y_test)
print(f"weights as trained: {accuracy_before:.1%}")
print(f"weights of 4 bits:  {accuracy:.1%}")

n_images, first = 50, 10  # the figure begins with the tenth image
images = [as_text(sheet) for sheet in sheets[:n_images]]
first_image = {first: images[first - 1]}  # the others are sent later
labels = y_test[:n_images]
sheet = sheets[first - 1].reshape(28, 28)
image = sheet.ravel() / 15  # (784,)
rows = np.array([image, np.zeros(784)])  # and an empty sheet, (2, 784)
probabilities, blank_probabilities = network.predict_proba(rows)
answer, blank_answer = network.predict(rows).tolist()
blank_largest = float(blank_probabilities.max())
outputs, blank_outputs = network.layers[1].X  # of the hidden neurons
# the formula above, for every pixel at once
contributions = image * ((W1 * (outputs > 0)) @ W2[:, answer])  # (784,)
sure = 0.9  # for the figure
print(f"image {first}: {answer}, {probabilities[answer]:.2f}", end="")
print(f"; empty sheet: {blank_answer}, {blank_largest:.2f}")
