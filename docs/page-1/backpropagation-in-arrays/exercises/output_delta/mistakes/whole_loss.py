def output_delta(a2, y):
    return np.mean((a2 - y) ** 2)
