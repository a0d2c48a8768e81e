def output_delta(a2, y):
    return -2 * (y - a2) * a2 * (1 - a2) / np.size(y)
