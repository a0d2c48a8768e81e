def loss_slope(w, x, y):
    a = sigmoid(w * x)
    return x * (a - a**2) * 2 * (a - y)
