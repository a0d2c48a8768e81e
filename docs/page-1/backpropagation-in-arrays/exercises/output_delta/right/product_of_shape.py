def output_delta(a2, y):
    return (a2 - y) / (np.prod(y.shape) / 2) * (a2 * (1.0 - a2))
