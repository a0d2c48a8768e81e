import numpy as np

from nn_tutorial import relu

W, b = np.array([[1.0, 1.0]]), np.array([[0.0, -0.5]])  # (1, 2), (1, 2)
V = np.array([[2.0], [-4.0]])  # (2, 1)

x = np.linspace(0, 1, 1025).reshape(-1, 1)  # (1025, 1)
a, pieces, curves = x, {}, {}
for layers in range(1, 9):
    a = relu(a @ W + b) @ V  # (1025, 1)
    differences = np.diff(a[:, 0])  # (1024,)
    pieces[layers] = 1 + int(np.sum(differences[1:] != differences[:-1]))
    curves[layers] = a[:, 0]
    print(f"{layers} layers: {pieces[layers]} pieces")
