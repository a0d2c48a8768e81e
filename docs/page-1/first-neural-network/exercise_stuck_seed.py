import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seed, hidden, epochs, lr = 190, 4, 5000, 2.0
network = NeuralNetwork(2, hidden, 1, rng=seed)
losses = []
for total in (epochs, 2 * epochs, 3 * epochs):
    loss = network.train(X, y, epochs=epochs, lr=lr, verbose=False)
    losses.append(loss)
    print(f"epoch {total:5}  loss {loss:.4f}")

predictions = network.predict(X)[:, 0]  # (4,)
print("predictions", np.round(predictions, 3))
dW1, db1, dW2, db2 = network.backward(y)
largest_gradient = float(max(np.abs(g).max() for g in (dW1, db1, dW2, db2)))
print(f"largest gradient entry {largest_gradient:.6f}")
