def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    dz2 = 2 * (a - y) * sigmoid_derivative(a)
    dh = dz2 * v
    dz1 = dh * sigmoid_derivative(h)
    return dz1 * x
