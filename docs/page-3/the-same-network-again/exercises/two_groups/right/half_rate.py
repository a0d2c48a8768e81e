from nn_tutorial import Tensor


def two_groups(X1, labels1, X2, labels2, W, b, lr, steps):
    W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        W.grad = b.grad = None
        (X1 @ W + b).cross_entropy(labels1).backward()
        (X2 @ W + b).cross_entropy(labels2).backward()
        W.data -= lr / 2 * W.grad
        b.data -= lr / 2 * b.grad
    return W.data
