def surer(X, gradient, step, start, epsilon):
    moved = np.clip(start - step * np.sign(gradient), start - epsilon, start + epsilon)
    return np.clip(moved, 0, 1)
