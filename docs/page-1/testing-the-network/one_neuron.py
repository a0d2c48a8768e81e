import numpy as np

from nn_tutorial import perceptron


def accuracy(x, weight, bias):
    answers = perceptron(x.reshape(-1, 1), [weight], bias)  # (1000,)
    return float(np.mean(answers == (np.sin(x) > 0)))


narrow = np.linspace(-3, 3, 1000)  # (1000,), radians
narrow_accuracy = accuracy(narrow, weight=1, bias=0)
print(f"-3 to 3, weight 1, bias 0: {narrow_accuracy:.1%}")

wide = np.linspace(-2 * np.pi, 2 * np.pi, 1000)  # (1000,)
biases = np.linspace(-7, 7, 281)
best_accuracy, n_tries = 0.0, 0
for weight in (1, -1):
    for bias in biases:
        n_tries = n_tries + 1
        share = accuracy(wide, weight, bias)
        if share > best_accuracy:
            best_accuracy, best_weight, best_bias = share, weight, bias
print(f"-2 pi to 2 pi, best of {n_tries} neurons: {best_accuracy:.1%}")

best_switch = float(-best_bias / best_weight)
print(f"  weight {best_weight}, bias {best_bias:.2f}:", end=" ")
print(f"fires up to x = {best_switch:.2f}")
