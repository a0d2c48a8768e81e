def surer(X, gradient, step, start, epsilon):
    return np.clip(X - step * np.sign(gradient), 0, 1)
