def loss_slope(w, x, y):
    a = sigmoid(w * x)
    return (a - y) ** 2 * a * (1 - a) * x
