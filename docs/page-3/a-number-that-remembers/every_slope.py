import numpy as np

from nn_tutorial import NeuralNetwork, Value

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


forward().backward()
parameters = [*W1[0], *W1[1], *b1, *W2, b2]
slopes = np.array([p.grad for p in parameters])

network = NeuralNetwork(2, 3, 1)
network.W1 = np.array([[w.data for w in row] for row in W1])  # (2, 3)
network.W2 = np.array([[w.data] for w in W2])  # (3, 1)
X = np.array([(x1, x2) for x1, x2, _ in samples])  # (4, 2)
y = np.array([[y] for _, _, y in samples])  # (4, 1)
network.forward(X)
network.backward(y)
gradients = [network.dW1, network.db1, network.dW2, network.db2]
by_hand = np.concatenate([d.ravel() for d in gradients])  # (13,)

names = ["W1"] * 6 + ["b1"] * 3 + ["W2"] * 3 + ["b2"]
print("     backward   nine lines")
for name, slope, line in zip(names, slopes, by_hand):
    print(f"{name}  {slope:9.5f}  {line:9.5f}")
difference = np.abs(slopes - by_hand).max()
print("all within 1e-15:", difference <= 1e-15)
