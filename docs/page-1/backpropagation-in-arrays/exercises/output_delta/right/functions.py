def output_delta(a2, y):
    z2 = np.log(a2 / (1 - a2))
    return np.multiply(np.subtract(a2, y) * 2.0 / y.size, sigmoid_derivative(z2))
