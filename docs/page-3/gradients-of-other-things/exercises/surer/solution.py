def surer(X, gradient, step, start, epsilon):
    moved = X - step * np.sign(gradient)
    return np.clip(np.clip(moved, start - epsilon, start + epsilon), 0, 1)
