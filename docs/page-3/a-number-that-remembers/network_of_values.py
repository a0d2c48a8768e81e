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


loss = forward()
loss_data = loss.data
graph = loss.history()
values, leaves = len(graph), len([v for v in graph if not v.parts])
print(f"loss {loss_data:.4f}")
print(f"values {values}  leaves {leaves}")
