def output_delta(a2, y):
    n, q = y.shape
    return (a2 - y) * 2 * (a2 - a2**2) / (n * q)
