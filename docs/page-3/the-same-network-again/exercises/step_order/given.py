from types import SimpleNamespace

from nn_tutorial import Tensor

rng = np.random.default_rng(0)
X, labels, lr = rng.normal(size=(6, 2)), np.arange(6) % 3, 0.5
W, b = Tensor(rng.normal(size=(2, 3))), Tensor(np.zeros((1, 3)))
model = SimpleNamespace(W=W, b=b, parameters=[W, b])
