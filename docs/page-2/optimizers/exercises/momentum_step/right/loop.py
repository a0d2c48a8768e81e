def momentum_step(theta, v, g, lr, mu):
    baru = theta.copy()
    for i in np.ndindex(theta.shape):
        baru[i] = theta[i] + mu * v[i] - lr * g[i]
    return baru
