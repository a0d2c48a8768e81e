import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs = 3000
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


network = Network([2] + [16] * 6 + [1], output="sigmoid", loss="mse", rng=0)
network.fit(X, y, epochs=epochs, optimizer=SGD(0.3), verbose=False)

a, signal = X, []
for layer in network.layers[:6]:
    a = layer.forward(a)  # (100, 16)
    signal.append(size(a))
network.forward(X)
loss = network.loss(y)
network.backward(y)
gradient = [size(layer.dW) for layer in network.layers]
print(f"loss {loss:.5f}")
print(f"gradient: first {gradient[0]:.0e}, last {gradient[-1]:.0e}")
print(f"signal: first {signal[0]:.1f}, last {signal[-1]:.1f}")
