from nn_tutorial import Tensor


def train_lines(X, labels, W, b, lr, steps):
    bobot, bias = W, b
    for _ in range(steps):
        A, c = Tensor(bobot), Tensor(bias)
        (X @ A + c).cross_entropy(labels).backward()
        bobot = bobot - lr * A.grad
        bias = bias - lr * c.grad
    return bobot
