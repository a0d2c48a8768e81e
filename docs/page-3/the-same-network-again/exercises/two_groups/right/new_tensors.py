from nn_tutorial import Tensor


def two_groups(X1, labels1, X2, labels2, W, b, lr, steps):
    bobot, bias = W, b
    for _ in range(steps):
        A, c = Tensor(bobot), Tensor(bias)
        satu = (X1 @ A + c).cross_entropy(labels1)
        dua = (X2 @ A + c).cross_entropy(labels2)
        (satu * 0.5 + dua * 0.5).backward()
        bobot = bobot - lr * A.grad
        bias = bias - lr * c.grad
    return bobot
