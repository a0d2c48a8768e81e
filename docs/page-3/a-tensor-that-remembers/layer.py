import numpy as np

from nn_tutorial import Tensor

rng = np.random.default_rng(0)
X, y = rng.normal(size=(4, 2)), rng.normal(size=(4, 3))  # (4, 2), (4, 3)
W, b = Tensor(rng.normal(size=(2, 3))), Tensor(np.zeros((1, 3)))


def loss():
    a = (X @ W + b).relu()  # (4, 3)
    error = a - y  # (4, 3)
    return (error * error).sum()


total = loss()
visits = total.history()
for tensor in visits:
    print("depth:", tensor.depth, " shape:", tensor.shape)
total.backward()
dW, db = W.grad, b.grad
print(f"dW, shape {dW.shape}\n{dW.round(3)}")
print(f"db, shape {db.shape}\n{db.round(3)}")

h = 1e-6
W.data[0, 0] += h
first_slope = (loss().data - total.data) / h
print(f"slope for the first weight, nudged: {first_slope:.3f}")
