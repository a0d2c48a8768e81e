def hidden_slope(x, y, u, v):
    z1 = u * x
    z2 = v * sigmoid(z1)
    return 2 * (sigmoid(z2) - y) * sigmoid_derivative(z2) * v * sigmoid_derivative(z1) * x
