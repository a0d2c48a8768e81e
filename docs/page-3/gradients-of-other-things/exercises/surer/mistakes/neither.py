def surer(X, gradient, step, start, epsilon):
    return X - step * np.sign(gradient)
