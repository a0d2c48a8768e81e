def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    dz2 = 2 * (a - y) * a * (1 - a)
    return dz2 * h
