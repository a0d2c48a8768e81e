# listing: time_limit=180, light="hidden=64, epochs=5"
import numpy as np

from nn_tutorial import SGD, Network, confusion_matrix, load_mnist


def shift(X, rng):
    top, left = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    padded = np.zeros((30, 30))
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        padded[1:29, 1:29] = X[i].reshape(28, 28)
        window = padded[top[i] : top[i] + 28, left[i] : left[i] + 28]
        moved[i] = window.reshape(784)
    return moved


(X, y), (X_test, y_test) = load_mnist()
hidden, epochs, lr = 256, 25, 0.5
rng = np.random.default_rng(0)
network = Network([784, hidden, 10], rng=rng)
for epoch in range(epochs):
    rate = lr * (1 - epoch / epochs)
    network.fit(shift(X, rng), y, epochs=1, batch_size=64,
                optimizer=SGD(rate), rng=rng, verbose=False)

probabilities = network.predict_proba(X_test)  # (2000, 10)
answers = probabilities.argmax(axis=1)  # (2000,)
test_accuracy = float(np.mean(answers == y_test))
q, n = test_accuracy, len(y_test)
points = 100 * 2 * np.sqrt(q * (1 - q) / n)  # percentage points
print(f"test accuracy {test_accuracy:.1%}, +/- {points:.1f} points")
counts = confusion_matrix(y_test, answers)  # (10, 10)
print("row: true digit, column: answer")
print(counts)

wrong = np.flatnonzero(answers != y_test)
n_wrong = len(wrong)
confidence = probabilities.max(axis=1)  # (2000,)
surest = wrong[np.argsort(-confidence[wrong])[:12]]  # surest first
wrong_images, wrong_true = X_test[surest], y_test[surest]
wrong_answers, confidences = answers[surest], confidence[surest]
print(f"\n{n_wrong} mistakes; the surest three:")
for i in range(3):
    print(f"true {wrong_true[i]}, answered {wrong_answers[i]}", end=", ")
    print(f"with probability {confidences[i]:.2f}")

W1 = network.parameters[0]  # (784, hidden), drawn below
