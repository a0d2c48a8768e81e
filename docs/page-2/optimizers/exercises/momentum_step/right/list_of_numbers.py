def momentum_step(theta, v, g, lr, mu):
    flat = [t + mu * s - lr * d for t, s, d in zip(theta.ravel(), v.ravel(), g.ravel())]
    return np.reshape(flat, theta.shape)
