import numpy as np

from nn_tutorial import Tensor, gradient_check

rng = np.random.default_rng(0)
X, labels = rng.normal(size=(5, 4)), np.array([0, 2, 1, 1, 0])
W1 = Tensor(rng.normal(size=(4, 6)))
W2 = Tensor(rng.normal(size=(6, 3)))


def loss():
    z = X @ W1
    a = z / (1 + (-z).exp())  # z times sigmoid(z)
    return (a @ W2).cross_entropy(labels)


loss().backward()
limit = 1e-7
distance = gradient_check(lambda: float(loss().data), W1.data, W1.grad)
passed = distance < limit
print(f"the gradient of W1 passes the check at {limit:.0e}: {passed}")

z = Tensor(np.array([-2.0, -0.5, 0.0, 1.0, 3.0]))
(z / (1 + (-z).exp())).sum().backward()
s = 1 / (1 + np.exp(-z.data))
by_hand = s + z.data * s * (1 - s)
difference = float(np.abs(z.grad - by_hand).max())
print("the engine's slopes", z.grad.round(4))
print(f"the slopes by hand differ by less than 1e-12: {difference < 1e-12}")
