def momentum_step(theta, v, g, lr, mu):
    v = mu * v + (1 - mu) * g
    return theta - lr * v
