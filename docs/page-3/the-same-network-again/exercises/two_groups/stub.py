from nn_tutorial import Tensor


def two_groups(X1, labels1, X2, labels2, W, b, lr, steps):
    W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        ...
    return W.data
