from nn_tutorial import Tensor


def train_lines(X, labels, W, b, lr, steps):
    W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        W.grad, b.grad = None, None
        loss = (X @ W + b).cross_entropy(labels)
        loss.backward()
        W.data -= lr * W.grad
        b.data -= lr * b.grad
    return W.data
