import numpy as np

from nn_tutorial import Value

np.random.seed(42)
W1 = [[Value(w) for w in row] for row in np.random.randn(2, 3) * 0.5]
b1 = [Value(0.0) for _ in range(3)]
W2 = [Value(w) for w in np.random.randn(3) * 0.5]
b2 = Value(0.0)
samples = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]  # x1, x2, y


def forward():
    loss = Value(0.0)
    for x1, x2, y in samples:
        z2 = b2
        for j in range(3):
            z1 = Value(x1) * W1[0][j] + Value(x2) * W1[1][j] + b1[j]
            z2 = z2 + W2[j] * z1.sigmoid()
        error = z2.sigmoid() + Value(-y)
        loss = loss + Value(1 / 4) * error * error
    return loss


parameters = [*W1[0], *W1[1], *b1, *W2, b2]
lr, epochs = 1.0, 1000
for epoch in range(1, epochs + 1):
    loss = forward()
    loss.backward()
    for p in parameters:
        p.data -= lr * p.grad
        p.grad = 0.0
    if epoch % 250 == 0:
        print(f"epoch {epoch:4d}  loss {loss.data:.4f}")
