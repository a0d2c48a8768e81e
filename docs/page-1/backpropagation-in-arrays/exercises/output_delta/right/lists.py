def output_delta(a2, y):
    N = len(y) * len(y[0])
    return [[2 / N * (a - t) * a * (1 - a) for a, t in zip(row, target)] for row, target in zip(a2, y)]
