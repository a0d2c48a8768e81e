from nn_tutorial import Tensor


def train_lines(X, labels, W, b, lr, steps):
    W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        ...
    return W.data
