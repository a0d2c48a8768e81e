def surer(X, gradient, step, start, epsilon):
    moved = np.clip(X - step * np.sign(gradient), start - step, start + step)
    return np.clip(moved, 0, 1)
