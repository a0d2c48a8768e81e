def momentum_step(theta, v, g, lr, mu):
    u = lr * g - mu * v
    return theta - u
