def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    dz2 = (a - y) ** 2 * a * (1 - a)
    dh = dz2 * v
    dz1 = dh * h * (1 - h)
    return dz1 * x
