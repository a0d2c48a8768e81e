import numpy as np

from nn_tutorial import cross_entropy, mse, softmax

y = np.array([[0.0, 1.0, 0.0]])  # (1, 3), the right class is 1
h = 1e-5


def squared_error(z, y):
    return mse(softmax(z), y)


def slopes(loss, z):
    dz = np.zeros((1, 3))  # (1, 3), one slope for each score
    for k in range(3):
        low, high = z.copy(), z.copy()
        low[0, k] -= h
        high[0, k] += h
        dz[0, k] = (loss(high, y) - loss(low, y)) / (2 * h)
    return dz


def steps_until_right(loss, lr):
    z = np.array([[8.0, 0.0, 0.0]])  # (1, 3), class 0 is far ahead
    steps = 0
    for _ in range(2000):
        z = z - lr * slopes(loss, z)
        steps += 1
        if z.argmax() == 1:
            break
    return steps


def first_move(loss, lr):
    undecided = np.zeros((1, 3))  # (1, 3)
    return float(-lr * slopes(loss, undecided)[0, 1])


entropy_steps = steps_until_right(cross_entropy, 1)
entropy_move = first_move(cross_entropy, 1)
print("loss           rate  steps  first move if undecided")
print(f"cross-entropy {1:5} {entropy_steps:6} {entropy_move:8.1f}")
mse_steps, mse_moves = {}, {}
for lr in (1, 3, 30, 1000):
    mse_steps[lr] = steps_until_right(squared_error, lr)
    mse_moves[lr] = first_move(squared_error, lr)
    print(f"squared error {lr:5} {mse_steps[lr]:6} {mse_moves[lr]:8.1f}")
