def momentum_step(theta, v, g, lr, mu):
    return np.add(theta, np.subtract(np.multiply(mu, v), np.multiply(lr, g)))
