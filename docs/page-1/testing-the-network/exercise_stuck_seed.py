# listing: show="", time_limit=120
import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

totals = (3000, 15_000, 50_000, 130_000, 150_000)  # epochs
seed, hidden, lr, done = 190, 4, 2.0, 0
network = NeuralNetwork(2, hidden, 1, rng=seed)
losses, gradients, answers = {}, {}, {}

for total in totals:
    loss = network.train(X, y, epochs=total - done, lr=lr, verbose=False)
    done = total
    dW1, db1, dW2, db2 = network.backward(y)
    gradients[total] = float(np.abs(dW1).max())
    losses[total], answers[total] = loss, network.predict(X)[:, 0]
    print(f"epoch {total:6d}  loss {loss:.5f}", end="  ")
    print(f"max dW1 {gradients[total]:.6f}", end="  ")
    print("answers", answers[total].round(2))
