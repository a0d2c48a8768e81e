def momentum_step(theta, v, g, lr, mu):
    new_v = mu * v + (-lr) * g
    new_theta = theta + new_v
    return new_theta
