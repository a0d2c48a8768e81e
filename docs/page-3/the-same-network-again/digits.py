# listing: varies=True, light="epochs=1"
from time import perf_counter

import numpy as np

from nn_tutorial import SGD, Network, Tensor, load_mnist, one_hot

(X, labels), _ = load_mnist()
y = one_hot(labels).astype(np.float32)
n, batch_size, epochs, lr = 7000, 64, 2, 0.1
by_hand = Network([784, 128, 10], rng=0, dtype=np.float32)
by_engine = Network([784, 128, 10], rng=0, dtype=np.float32)
parameters = [Tensor(p) for p in by_engine.parameters]
W1, b1, W2, b2 = parameters
optimizer, rng, times = SGD(lr), np.random.default_rng(0), []

for _ in range(epochs):
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        rows = order[start : start + batch_size]
        images = X[rows]  # (64, 784), the last (24, 784)
        clock = [perf_counter()]
        by_hand.forward(images)
        by_hand.loss(y[rows])
        by_hand.backward(y[rows])
        optimizer.step(by_hand.parameters, by_hand.gradients)
        clock.append(perf_counter())
        loss = ((images @ W1 + b1).relu() @ W2 + b2).cross_entropy(
            labels[rows]
        )
        clock.append(perf_counter())
        loss.backward()
        clock.append(perf_counter())
        optimizer.step(
            [p.data for p in parameters], [p.grad for p in parameters]
        )
        for p in parameters:
            p.grad = None
        clock.append(perf_counter())
        times.append(np.diff(clock))

hand_accuracy = by_hand.score(X[n:], labels[n:])
engine_accuracy = by_engine.score(X[n:], labels[n:])
print(f"validation: Network {hand_accuracy:.1%}  engine {engine_accuracy:.1%}")
whole, forward, backward, update = 1000 * np.median(times, axis=0)  # ms
engine = forward + backward + update
print(f"time of a step: engine {engine / whole:.2f} x Network")
print(f"forward  {forward:.2f} ms")
print(f"backward {backward:.2f} ms")
print(f"update   {update:.2f} ms")
