import numpy as np

from nn_tutorial import perceptron

narrow = np.linspace(-3, 3, 1000).reshape(-1, 1)  # (1000, 1), radians
wide = np.linspace(-2 * np.pi, 2 * np.pi, 1000).reshape(-1, 1)


def accuracy(X, weight, bias):
    target = np.sin(X[:, 0]) > 0
    return float(np.mean(perceptron(X, [weight], bias) == target))


narrow_accuracy = accuracy(narrow, weight=1, bias=0)
print(f"-3..3, weight 1, bias 0: {narrow_accuracy:.1%}")

biases = np.linspace(-7, 7, 281)
tries = [(accuracy(wide, w, b), w, b) for w in (1, -1) for b in biases]
n_tries = len(tries)
best_accuracy, best_weight, best_bias = max(tries)
best_threshold = -best_bias / best_weight
print(f"-2 pi..2 pi, best of {n_tries} neurons: {best_accuracy:.1%}")
print(f"  weight {best_weight}, bias {best_bias:.2f}: fires up to", end=" ")
print(f"x = {best_threshold:.2f}")
