def output_delta(a2, y):
    return (a2 - y) ** 2 / y.size * a2 * (1 - a2)
