import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([1, 1])  # shape (2,)

and_biases, or_biases = [], []
for bias in np.arange(-2.5, 1.0, 0.5):
    outputs = perceptron(X, weights, bias).tolist()
    print(f"bias {bias:4.1f}:", outputs)
    if outputs == [0, 0, 0, 1]:
        and_biases.append(bias)
    if outputs == [0, 1, 1, 1]:
        or_biases.append(bias)

smallest_and, smallest_or = min(and_biases), min(or_biases)
largest_threshold = -smallest_and
