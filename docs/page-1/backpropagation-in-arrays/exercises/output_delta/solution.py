def output_delta(a2, y):
    return 2 * (a2 - y) / y.size * a2 * (1 - a2)
