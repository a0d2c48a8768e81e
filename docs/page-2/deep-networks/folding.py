import numpy as np

from nn_tutorial import relu

W, b = np.array([[1.0, 1.0]]), np.array([[0.0, -0.5]])  # (1, 2), (1, 2)
V = np.array([[2.0], [-4.0]])  # (2, 1)

x = np.linspace(0, 1, 1025).reshape(-1, 1)  # (1025, 1)
a = x
print("layers  neurons  pieces")
for layers in range(1, 9):
    a = relu(a @ W + b) @ V  # (1025, 1)
    differences = np.diff(a[:, 0])  # (1024,)
    bends = np.sum(differences[1:] != differences[:-1])
    print(f"{layers:6} {2 * layers:8} {bends + 1:7}")
