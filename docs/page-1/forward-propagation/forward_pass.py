import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0.5, 0.8]])  # (1, 2)

z1 = X @ W1 + b1  # (1, 2) @ (2, 3) + (1, 3) -> (1, 3)
a1 = sigmoid(z1)  # (1, 3)
z2 = a1 @ W2 + b2  # (1, 3) @ (3, 1) + (1, 1) -> (1, 1)
a2 = sigmoid(z2)  # (1, 1)
prediction = a2[0, 0]  # a number

print("W1:")
print(W1.round(4))
print("W2:          ", W2.ravel().round(4))
print("hidden layer:", a1)
print(f"prediction:   {prediction:.8f}")
