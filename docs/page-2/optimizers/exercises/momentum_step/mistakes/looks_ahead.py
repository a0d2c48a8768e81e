def momentum_step(theta, v, g, lr, mu):
    v = mu * v - lr * g
    return theta + mu * v - lr * g
