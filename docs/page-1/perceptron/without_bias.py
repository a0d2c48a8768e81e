import numpy as np

from nn_tutorial import perceptron

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
targets = np.array([0, 0, 0, 1])  # AND, shape (4,)
n_tries = 10_000

fewest_without = 4
fewest_with = 4
for _ in range(n_tries):
    weights = rng.uniform(-2, 2, size=2)  # shape (2,)
    bias = rng.uniform(-2, 2)
    wrong_without = np.sum(perceptron(X, weights, 0) != targets)
    wrong_with = np.sum(perceptron(X, weights, bias) != targets)
    fewest_without = min(fewest_without, wrong_without)
    fewest_with = min(fewest_with, wrong_with)

print("fewest mistakes without a bias:", fewest_without)
print("fewest mistakes with a bias:   ", fewest_with)
