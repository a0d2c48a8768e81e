import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
epochs, every = 10_000, 2500


def train(y, lr=2.0, bend=True, output_bias=True):
    rng = np.random.default_rng(0)
    W1 = rng.standard_normal((2, 4)) * np.sqrt(2 / 2)
    b1 = np.zeros((1, 4))
    W2 = rng.standard_normal((4, 1)) * np.sqrt(2 / 4)
    b2 = np.zeros((1, 1))
    for _ in range(epochs):
        z1 = X @ W1 + b1  # (4, 4)
        a1 = sigmoid(z1) if bend else z1
        a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
        dz1 = dz2 @ W2.T * (a1 * (1 - a1) if bend else 1)
        W2 -= lr * (a1.T @ dz2)
        if output_bias:
            b2 -= lr * dz2.sum(axis=0, keepdims=True)
        W1 -= lr * (X.T @ dz1)
        b1 -= lr * dz1.sum(axis=0, keepdims=True)
    z1 = X @ W1 + b1  # (4, 4)
    a2 = sigmoid((sigmoid(z1) if bend else z1) @ W2 + b2)
    return float(np.mean((a2 - y) ** 2))


exchanged = train(1 - y)
no_rate = train(y, lr=0.0)
no_bend = train(y, bend=False)
usual, no_output_bias = train(y), train(y, output_bias=False)
print(f"targets exchanged {exchanged:.6f}")
print(f"learning rate 0   {no_rate:.4f}")
print(f"no bend           {no_bend:.4f}")
print(f"b2 stays 0        {no_output_bias:.6f}, else {usual:.6f}")

lines = epochs // every + 1
without_start = epochs // every
every_epoch = epochs + 1
print(lines, without_start)

# one weight nudged, and the step that follows
nudge, step_rate = 0.01, 2
loss_before, loss_after = 0.25, 0.2498
change = loss_after - loss_before
nudged_slope = change / nudge
step = -step_rate * nudged_slope
step_change = nudged_slope * step
loss_expected = loss_before + step_change
uphill, step_added = loss_before - step_change, loss_before + step
step_subtracted, change_twice = loss_before - step, loss_before + 2 * change
print(f"step {step:.2f}, loss {loss_expected:.4f}")
