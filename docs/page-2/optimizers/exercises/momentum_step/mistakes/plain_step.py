def momentum_step(theta, v, g, lr, mu):
    return theta - lr * g
