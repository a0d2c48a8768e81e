def momentum_step(theta, v, g, lr, mu):
    velocity = v.copy()
    velocity *= mu
    velocity -= lr * g
    return theta + velocity
