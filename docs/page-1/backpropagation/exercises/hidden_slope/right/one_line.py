def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    return 2 * (a - y) * a * (1 - a) * v * h * (1 - h) * x
