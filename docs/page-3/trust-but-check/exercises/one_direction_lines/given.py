from nn_tutorial import Tensor

W, eps, rng = np.array([[0.5, -1.0], [2.0, 0.3]]), 1e-6, np.random.default_rng(0)


def number(W):
    return float((np.tanh(W) ** 2).sum())


def gradient_of(W):
    a = Tensor(W)
    (a.tanh() ** 2).sum().backward()
    return a.grad


