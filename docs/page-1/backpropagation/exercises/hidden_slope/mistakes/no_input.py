def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    dz2 = 2 * (a - y) * a * (1 - a)
    dh = dz2 * v
    return dh * h * (1 - h)
