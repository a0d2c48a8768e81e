def loss_slope(w, x, y):
    a = sigmoid(w * x)
    return 2 * (a - y) + a * (1 - a) * x
