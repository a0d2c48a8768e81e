"""Time 10,000 epochs of XOR on a 2-4-1 network: `xor.py ours|torch`."""

import sys
import time

import numpy as np

EPOCHS, LR = 10_000, 2.0
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
Y = np.array([[0], [1], [1], [0]], dtype=float)


def ours() -> float:
    from nn_tutorial import NeuralNetwork

    network = NeuralNetwork(2, 4, 1, rng=0)
    started = time.perf_counter()
    loss = network.train(X, Y, epochs=EPOCHS, lr=LR, verbose=False)
    elapsed = time.perf_counter() - started
    assert loss < 0.01
    return elapsed


def pytorch() -> float:
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(2, 4), torch.nn.Sigmoid(), torch.nn.Linear(4, 1), torch.nn.Sigmoid()
    ).double()
    inputs, targets = torch.from_numpy(X), torch.from_numpy(Y)
    descent = torch.optim.SGD(model.parameters(), lr=LR)
    mean_squared_error = torch.nn.MSELoss()
    started = time.perf_counter()
    for _ in range(EPOCHS):
        descent.zero_grad()
        mean_squared_error(model(inputs), targets).backward()
        descent.step()
    return time.perf_counter() - started


if __name__ == "__main__":
    print({"ours": ours, "torch": pytorch}[sys.argv[1]]())
