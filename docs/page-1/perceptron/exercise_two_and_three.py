import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([2, 3])  # shape (2,)

biases = np.arange(-6.0, 0.0)
are_and = [perceptron(X, weights, b).tolist() == [0, 0, 0, 1] for b in biases]
for bias, is_and in zip(biases, are_and):
    print(f"bias {bias:2.0f}: {'AND' if is_and else 'not AND'}")

too_small, smallest, inside, too_large, larger_still, _ = biases
threshold = -smallest
