def output_delta(a2, y):
    return 2 * (a2 - y) / y.size * sigmoid_derivative(a2)
