import numpy as np

from nn_tutorial import sigmoid

W1 = np.array([[0.248357, -0.069132, 0.323844], [0.761515, -0.117077, -0.117068]])  # (2, 3)
b1 = np.array([[0, 0, 0]])  # (1, 3)
W2 = np.array([[0.789606], [0.383717], [-0.234737]])  # (3, 1)
b2 = np.array([[0]])  # (1, 1)
X = np.array([[0.5, 0.8]])  # (1, 2)

z1 = X @ W1 + b1  # (1, 3)
a1 = sigmoid(z1)  # (1, 3)
z2 = a1 @ W2 + b2  # (1, 1)
a2 = sigmoid(z2)  # (1, 1)

print("hidden layer:", a1)
print("prediction:  ", a2[0, 0])
