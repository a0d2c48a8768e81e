import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([1, 1])  # shape (2,)
and_bias = -1.5
or_bias = -0.5

and_outputs = perceptron(X, weights, and_bias)  # shape (4,)
or_outputs = perceptron(X, weights, or_bias)  # shape (4,)

print(f"AND, bias {and_bias}")
print("x1 x2     z  output")
for (x1, x2), output in zip(X, and_outputs):
    z = x1 * weights[0] + x2 * weights[1] + and_bias
    print(f"{x1:2d} {x2:2d}  {z:4.1f}  {output:6d}")

print()
print(f"OR, bias {or_bias}")
print("x1 x2     z  output")
for (x1, x2), output in zip(X, or_outputs):
    z = x1 * weights[0] + x2 * weights[1] + or_bias
    print(f"{x1:2d} {x2:2d}  {z:4.1f}  {output:6d}")
