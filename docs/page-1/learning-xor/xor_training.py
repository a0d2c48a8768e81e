import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
N = y.size

lr = 1.0
epochs = 10_000
losses = np.zeros(epochs + 1)  # for the graph; index = epoch

for epoch in range(1, epochs + 1):
    z1 = X @ W1 + b1  # (4, 3)
    a1 = sigmoid(z1)  # (4, 3)
    z2 = a1 @ W2 + b2  # (4, 1)
    a2 = sigmoid(z2)  # (4, 1)

    losses[epoch] = np.mean((a2 - y) ** 2)  # L = Σ(a2 - y)² / N
    if epoch % 2000 == 0:
        print(f"epoch {epoch:5d}  loss {losses[epoch]:.6f}")

    dL_da2 = 2 * (a2 - y) / N  # dL/da2 = 2(a2 - y) / N
    da2_dz2 = a2 * (1 - a2)  # da2/dz2 = σ'(z2) = a2(1 - a2)
    dz2 = dL_da2 * da2_dz2  # dL/dz2 = dL/da2 ⊙ da2/dz2
    dW2 = a1.T @ dz2  # dL/dW2 = a1ᵀ · dz2
    db2 = dz2.sum(axis=0, keepdims=True)  # dL/db2 = Σ dz2 over samples
    da1 = dz2 @ W2.T  # dL/da1 = dz2 · W2ᵀ
    dz1 = da1 * a1 * (1 - a1)  # dL/dz1 = da1 ⊙ σ'(z1)
    dW1 = X.T @ dz1  # dL/dW1 = Xᵀ · dz1
    db1 = dz1.sum(axis=0, keepdims=True)  # dL/db1 = Σ dz1 over samples

    W2 -= lr * dW2  # W2 ← W2 - lr · dL/dW2
    b2 -= lr * db2  # b2 ← b2 - lr · dL/db2
    W1 -= lr * dW1  # W1 ← W1 - lr · dL/dW1
    b1 -= lr * db1  # b1 ← b1 - lr · dL/db1

a1 = sigmoid(X @ W1 + b1)  # (4, 3)
a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
predictions = a2.ravel()  # (4,)
final_loss = np.mean((a2 - y) ** 2)
print("predictions", predictions.round(3))
print("b2", b2.round(3))
print("hidden outputs, one row for each case")
print(a1.round(2))
print("W2", W2.ravel().round(1))
