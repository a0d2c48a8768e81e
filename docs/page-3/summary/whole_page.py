import numpy as np

from nn_tutorial import Adam, Tensor, gradient_check, make_moons

X, y = make_moons(200, noise=0.15, rng=0)
X_fresh, y_fresh = make_moons(1000, noise=0.15, rng=1)
rng = np.random.default_rng(0)
hidden, lr, steps = 16, 0.05, 200
W1 = Tensor(rng.normal(size=(2, hidden)))
b1 = Tensor(np.zeros((1, hidden)))
W2 = Tensor(rng.normal(size=(hidden, 2)) / np.sqrt(hidden))
b2 = Tensor(np.zeros((1, 2)))
parameters, optimizer = [W1, b1, W2, b2], Adam(lr)


def scores(X):
    return (X @ W1 + b1).tanh() @ W2 + b2


def loss():
    return scores(X).cross_entropy(y)


loss().backward()
limit, distances = 1e-7, []
for p in parameters:
    d = gradient_check(lambda: loss().data, p.data, p.grad)
    distances.append(d)
    p.grad = None
checked = max(distances) < limit
print(f"{len(parameters)} gradients right to {limit:.0e}: {checked}")

losses = []
for _ in range(steps):
    now = loss()
    now.backward()
    optimizer.step([p.data for p in parameters], [p.grad for p in parameters])
    for p in parameters:
        p.grad = None
    losses.append(float(now.data))
answers = scores(X_fresh).data.argmax(axis=1)
accuracy = float(np.mean(answers == y_fresh))
print(f"loss {losses[0]:.3f} -> {losses[-1]:.3f}")
print(f"new points: {accuracy:.1%} right")

point = Tensor(X_fresh[:1])
scores(point)[0, 1].backward()
slopes = point.grad[0]
print("slopes of a score for the two coordinates", slopes.round(2))
