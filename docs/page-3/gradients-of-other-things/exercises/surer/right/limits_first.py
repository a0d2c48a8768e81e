def surer(X, gradient, step, start, epsilon):
    low = np.maximum(0, start - epsilon)
    high = np.minimum(1, start + epsilon)
    return (X - np.sign(gradient) * step).clip(low, high)
