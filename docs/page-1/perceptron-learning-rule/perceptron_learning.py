import numpy as np

from nn_tutorial import perceptron


def learn(X, targets, n_passes):
    weights = np.zeros(2)
    bias = 0.0
    mistakes = []
    for _ in range(n_passes):
        wrong = 0
        for x, target in zip(X, targets):  # x has shape (2,)
            error = target - perceptron(x, weights, bias)  # -1, 0 or 1
            weights = weights + error * x
            bias = bias + error
            wrong = wrong + int(error != 0)
        mistakes.append(wrong)
    return weights, bias, mistakes


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
and_targets = np.array([0, 0, 0, 1])  # shape (4,)
xor_targets = np.array([0, 1, 1, 0])  # shape (4,)
n_passes = 10

and_weights, and_bias, and_mistakes = learn(X, and_targets, n_passes)
xor_weights, xor_bias, xor_mistakes = learn(X, xor_targets, n_passes)
print("mistakes per pass")
print("AND", and_mistakes)
print("XOR", xor_mistakes)
print("AND, weights", and_weights, "bias", and_bias)
print("AND, outputs", perceptron(X, and_weights, and_bias))
xor_outputs = perceptron(X, xor_weights, xor_bias)  # shape (4,)
print("XOR, outputs", xor_outputs)

if 0 in and_mistakes:
    and_first_clean = and_mistakes.index(0) + 1
    print("AND, first pass without a mistake:", and_first_clean)
xor_fewest = min(xor_mistakes)
print("XOR, fewest mistakes in a pass:", xor_fewest)
