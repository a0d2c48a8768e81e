def momentum_step(theta, v, g, lr, mu):
    v = mu * v - g
    return theta + lr * v
