def momentum_step(theta, v, g, lr, mu):
    return mu * v - lr * g
