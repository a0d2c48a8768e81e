import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)


class CountingNetwork(NeuralNetwork):
    calls = 0

    def forward(self, X):
        self.calls += 1
        return super().forward(X)


network = NeuralNetwork(2, 4, 1, rng=0)
network.forward(X)
w_start = float(network.W1[0, 2])
network.backward(y)
network.update(lr=2.0)
w_once = float(network.W1[0, 2])
network.update(lr=2.0)
w_twice = float(network.W1[0, 2])
way = w_start - w_once
print(f"start {w_start:.3f}, once {w_once:.3f}, twice {w_twice:.3f}")

epochs, times = 100, 2
counting = CountingNetwork(2, 4, 1, rng=0)
after = []
for _ in range(times):
    counting.train(X, y, epochs=epochs, verbose=False)
    after.append(counting.calls)
one_call, in_all = after
in_loops, one_start = times * epochs, times * epochs + 1
print(f"forward ran {after} times")
