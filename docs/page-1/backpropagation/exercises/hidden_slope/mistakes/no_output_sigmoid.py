def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    da = 2 * (a - y)
    dh = da * v
    dz1 = dh * h * (1 - h)
    return dz1 * x
