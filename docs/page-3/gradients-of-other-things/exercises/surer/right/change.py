def surer(X, gradient, step, start, epsilon):
    change = X - step * np.sign(gradient) - start
    return np.clip(start + np.clip(change, -epsilon, epsilon), 0, 1)
