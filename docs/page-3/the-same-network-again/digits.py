# listing: varies=True, light="epochs=1"
from time import perf_counter

import numpy as np

from nn_tutorial import SGD, Network, Tensor, load_mnist, one_hot

(X, labels), _ = load_mnist()
n, batch_size, epochs, lr = 7000, 64, 2, 0.1
by_hand = Network([784, 128, 10], rng=0, dtype=np.float32)
by_engine = Network([784, 128, 10], rng=0, dtype=np.float32)
parameters = [Tensor(p) for p in by_engine.parameters]
W1, b1, W2, b2 = parameters
optimizer, rng = SGD(lr), np.random.default_rng(0)
targets = one_hot(labels).astype(np.float32)  # once, as fit does


def hand_step(rows):
    by_hand.forward(X[rows])
    by_hand.loss(targets[rows])  # unused; the engine computes it too
    by_hand.backward(targets[rows])
    optimizer.step(by_hand.parameters, by_hand.gradients)


def engine_step(rows):
    scores = (X[rows] @ W1 + b1).relu() @ W2 + b2
    scores.cross_entropy(labels[rows]).backward()
    optimizer.step(
        [p.data for p in parameters], [p.grad for p in parameters]
    )
    for p in parameters:
        p.grad = None


times = {hand_step: [], engine_step: []}
for _ in range(epochs):
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        for step, seconds in times.items():
            before = perf_counter()
            step(order[start : start + batch_size])
            seconds.append(perf_counter() - before)

hand_accuracy = by_hand.score(X[n:], labels[n:])
engine_accuracy = by_engine.score(X[n:], labels[n:])
print(f"validation: Network {hand_accuracy:.1%}  engine {engine_accuracy:.1%}")
ratio = np.median(times[engine_step]) / np.median(times[hand_step])
print(f"time of a step: engine {ratio:.2f} x Network")
