def surer(X, gradient, step, start, epsilon):
    moved = np.clip(X - step * np.where(gradient > 0, 1, -1), start - epsilon, start + epsilon)
    return np.clip(moved, 0, 1)
