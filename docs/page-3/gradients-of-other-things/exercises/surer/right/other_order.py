def surer(X, gradient, step, start, epsilon):
    moved = np.clip(X - step * np.sign(gradient), 0, 1)
    return np.minimum(np.maximum(moved, start - epsilon), start + epsilon)
