from nn_tutorial import Tensor


def two_groups(X1, labels1, X2, labels2, W, b, lr, steps):
    W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        for X, labels in ((X1, labels1), (X2, labels2)):
            (X @ W + b).cross_entropy(labels).backward()
            for p in (W, b):
                p.data -= lr * p.grad
                p.grad = None
    return W.data
