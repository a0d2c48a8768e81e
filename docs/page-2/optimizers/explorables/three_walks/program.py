import numpy as np

from nn_tutorial import SGD, Adam

x = 10
y = 1
kappa = 25
sgd_lr = 0.06
momentum_lr = 0.06
momentum = 0.6
adam_lr = 0.06
steps = 9
near = 0.01


def walk(optimizer):
    p = np.array([x, y], dtype=float)  # (2,)
    path = [p.copy()]
    while np.linalg.norm(p) > near and len(path) <= steps:
        gradient = np.array([1, kappa]) * p  # of (x**2 + kappa * y**2) / 2
        optimizer.step([p], [gradient])
        path.append(p.copy())
    return np.array(path)  # (steps + 1, 2)


adam = Adam(adam_lr)
sgd_path = walk(SGD(sgd_lr))
momentum_path = walk(SGD(momentum_lr, momentum))
adam_path = walk(adam)
for name, path in (("SGD", sgd_path), ("momentum", momentum_path), ("Adam", adam_path)):
    distance = np.hypot(*path[-1])
    print(f"{name:9} step {len(path) - 1:3}, at {path[-1]}, distance {distance:.4f}")

m_hat = adam.m[0] / (1 - adam.beta1**adam.t)  # (2,)
root = np.sqrt(adam.v[0] / (1 - adam.beta2**adam.t))  # (2,)
print("Adam's last step", -adam.lr * m_hat / (root + adam.eps))
