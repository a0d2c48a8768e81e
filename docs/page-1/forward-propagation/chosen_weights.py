import numpy as np

from nn_tutorial import sigmoid

W1 = np.array([[8.0, 0.0, 4.0], [0.0, 8.0, 4.0]])  # (2, 3)
b1 = np.array([[-4.0, -4.0, -6.0]])  # (1, 3)
W2 = np.array([[2.0], [2.0], [4.0]])  # (3, 1)
b2 = np.array([[-4.0]])  # (1, 1)

X = np.array([[0.5, 0.8], [0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)

z1 = X @ W1 + b1  # (4, 2) @ (2, 3) + (1, 3) -> (4, 3)
a1 = sigmoid(z1)  # (4, 3)
z2 = a1 @ W2 + b2  # (4, 3) @ (3, 1) + (1, 1) -> (4, 1)
a2 = sigmoid(z2)  # (4, 1)
predictions = a2.ravel()  # (4,)

for i in range(len(X)):
    print(X[i], "->", a1[i].round(3), "->", f"{predictions[i]:.3f}")
