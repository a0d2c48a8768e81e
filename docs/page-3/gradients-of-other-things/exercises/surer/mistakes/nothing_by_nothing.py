def surer(X, gradient, step, start, epsilon):
    moved = np.clip(X - step * gradient / np.abs(gradient), start - epsilon, start + epsilon)
    return np.clip(moved, 0, 1)
