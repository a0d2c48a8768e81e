from nn_tutorial import Tensor


def train_lines(X, labels, W, b, lr, steps):
    W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        loss = (X @ W + b).cross_entropy(labels)
        loss.backward()
        for p in (W, b):
            p.data -= lr * p.grad
            p.grad = None
        return W.data
