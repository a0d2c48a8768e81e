def output_delta(a2, y):
    error = a2 - y
    return 2 * error / y.size * error * (1 - error)
