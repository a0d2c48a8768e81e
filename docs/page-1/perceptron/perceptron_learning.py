import numpy as np

from nn_tutorial import perceptron


def learn(X, targets, n_passes):
    weights, bias = np.zeros(2), 0.0
    steps, mistakes = [], []
    for _ in range(n_passes):
        wrong = 0
        for x, target in zip(X, targets):  # x has shape (2,)
            error = target - perceptron(x, weights, bias)  # -1, 0 or 1
            weights = weights + error * x
            bias = bias + error
            steps.append([*weights, bias])
            wrong += abs(error)
        mistakes.append(int(wrong))
    return np.array(steps), mistakes


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
and_targets = np.array([0, 0, 0, 1])  # shape (4,)
xor_targets = np.array([0, 1, 1, 0])  # shape (4,)
n_passes = 10

and_steps, and_mistakes = learn(X, and_targets, n_passes)
xor_steps, xor_mistakes = learn(X, xor_targets, n_passes)
print("mistakes per pass")
print("AND", and_mistakes)
print("XOR", xor_mistakes)

and_weights, and_bias = and_steps[-1, :2], and_steps[-1, 2]
and_first_clean = and_mistakes.index(0) + 1
print("\nAND, weights", and_weights, "bias", and_bias)
print("outputs", perceptron(X, and_weights, and_bias))

xor_fewest = min(xor_mistakes)
xor_before, xor_last = xor_steps[-5], xor_steps[-4:]  # (3,), (4, 3)
print("\nXOR, last pass: w1, w2, bias")
print("before       ", xor_before)
for x, step in zip(X, xor_last):
    print("after", x, " ", step)
