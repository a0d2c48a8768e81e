# listing: time_limit=180, light="hidden=64, epochs=5"
import numpy as np

from nn_tutorial import SGD, Network, confusion_matrix, load_mnist

(X_train, y_train), (X_test, y_test) = load_mnist()


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    moved = np.empty((len(X), 28, 28), X.dtype)
    down, right = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    for i in range(3):
        for j in range(3):
            chosen = (down == i) & (right == j)
            moved[chosen] = padded[chosen, i : i + 28, j : j + 28]
    return moved.reshape(len(X), 784)


hidden, epochs, lr, momentum, batch_size = 256, 25, 0.05, 0.9, 64
rng = np.random.default_rng(0)
network = Network([784, hidden, 10], rng=rng, dtype=np.float32)
for epoch in range(epochs):
    history = network.fit(
        shift(X_train, rng),
        y_train,
        epochs=1,
        batch_size=batch_size,
        optimizer=SGD(lr=lr * (1 - epoch / epochs), momentum=momentum),
        rng=rng,
        verbose=False,
    )
    if (epoch + 1) % 5 == 0:
        accuracy = float(history.accuracy[-1])
        print(f"epoch {epoch + 1:2}  training accuracy {accuracy:.1%}")

probabilities = network.predict_proba(X_test)  # (2000, 10)
predicted = network.predict(X_test)  # (2000,)
test_accuracy = float(np.mean(predicted == y_test))
standard_error = np.sqrt(test_accuracy * (1 - test_accuracy) / len(y_test))
uncertainty = float(2 * standard_error)
print(f"test accuracy {test_accuracy:.1%}, +/- {uncertainty:.1%}")

counts = confusion_matrix(y_test, predicted)  # (10, 10)
print("\nrow: true digit, column: answer")
print(counts)

wrong = np.flatnonzero(predicted != y_test)
n_wrong = len(wrong)
surest = wrong[np.argsort(-probabilities[wrong].max(axis=1))[:12]]
wrong_images, wrong_true = X_test[surest], y_test[surest]
wrong_answers = predicted[surest]
confidences = probabilities[surest].max(axis=1)
for i in range(3):
    a, b, c = wrong_true[i], wrong_answers[i], confidences[i]
    print(f"a {a} taken for a {b}, with probability {c:.2f}")
W1 = network.parameters[0][:, :24]  # 24 of the 256 neurons
