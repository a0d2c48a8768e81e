import numpy as np

from nn_tutorial import sigmoid

W1 = np.array([[0.2484, -0.0691, 0.3238], [0.7615, -0.1171, -0.1171]])  # (2, 3)
b1 = np.array([[0.0, 0.0, 0.0]])  # (1, 3)
W2 = np.array([[0.7896], [0.3837], [-0.2347]])  # (3, 1)
b2 = np.array([[0.0]])  # (1, 1)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (n, 2)
y = np.array([[0], [1], [1], [0]])  # (n, 1)
N = 4  # also where n is 1
lr = 1.0

z1 = X @ W1 + b1  # (n, 3)
a1 = sigmoid(z1)  # (n, 3)
z2 = a1 @ W2 + b2  # (n, 1)
a2 = sigmoid(z2)  # (n, 1)
loss = np.sum((a2 - y) ** 2) / N  # a number

dL_da2 = 2 * (a2 - y) / N  # (n, 1)
da2_dz2 = a2 * (1 - a2)  # (n, 1)
dz2 = dL_da2 * da2_dz2  # (n, 1)
dW2 = a1.T @ dz2  # (3, 1)
db2 = dz2.sum(axis=0, keepdims=True)  # (1, 1)
da1 = dz2 @ W2.T  # (n, 3)
dz1 = da1 * a1 * (1 - a1)  # (n, 3)
dW1 = X.T @ dz1  # (2, 3)
db1 = dz1.sum(axis=0, keepdims=True)  # (1, 3)

new_W2 = W2 - lr * dW2  # (3, 1)
new_b2 = b2 - lr * db2  # (1, 1)
new_W1 = W1 - lr * dW1  # (2, 3)
new_b1 = b1 - lr * db1  # (1, 3)


def loss_now():
    a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)  # (n, 1)
    return np.sum((a2 - y) ** 2) / N


parameter = W2
gradient = dW2
i = 0
j = 0
dw = 1.0
expected = gradient[i, j] * dw
original = parameter[i, j]
parameter[i, j] = original + dw
measured = loss_now() - loss
parameter[i, j] = original

print("loss", loss)
print("dW2", dW2.ravel().round(4))
print("db2", db2.ravel().round(4))
print("dW1", dW1.round(4).tolist())
print("db1", db1.ravel().round(4))
print(f"gradient * dw {expected:.5f}  change of the loss {measured:.5f}")
