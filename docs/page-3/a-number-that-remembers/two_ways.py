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
loss = forward()
loss.backward()
values = len(loss.history())

eps = 0.001
passes, differences = 0, []
for p in parameters:
    original = p.data
    p.data = original + eps
    above = forward().data
    p.data = original - eps
    below = forward().data
    p.data = original
    passes += 2
    differences.append(abs((above - below) / (2 * eps) - p.grad))

print(f"nudges: {passes} forward, {passes * values} visits")
print(f"graph:  1 forward, 1 back, {2 * values} visits")
print("all within 1e-6:", max(differences) <= 1e-6)
