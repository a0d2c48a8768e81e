def output_delta(a2, y):
    return np.mean(2 * (a2 - y) * a2 * (1 - a2))
