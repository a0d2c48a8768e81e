import numpy as np

from nn_tutorial import SGD, Network, Standardizer, Tensor, load_iris

X, labels, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)

lr, steps = 0.5, 100
network = Network([4, 16, 8, 3], rng=0)
parameters = [Tensor(p.copy()) for p in network.parameters]
W1, b1, W2, b2, W3, b3 = parameters

losses = []
for _ in range(steps):
    scores = ((X @ W1 + b1).relu() @ W2 + b2).relu() @ W3 + b3  # (150, 3)
    loss = scores.cross_entropy(labels)
    loss.backward()
    for p in parameters:
        p.data -= lr * p.grad
        p.grad = None
    losses.append(float(loss.data))

record = network.fit(
    X, labels, epochs=steps, optimizer=SGD(lr), verbose=False
)

print("step   engine  Network")
for step in (0, 1, 9, 99):
    print(f"{step + 1:4} {losses[step]:8.4f} {record.loss[step]:8.4f}")
bound = 1e-12
apart = np.abs(np.array(losses) - record.loss).max()
print(f"losses  at most {bound} apart:", apart <= bound)
apart = max(
    np.abs(p.data - q).max()
    for p, q in zip(parameters, network.parameters)
)
print(f"weights at most {bound} apart:", apart <= bound)
