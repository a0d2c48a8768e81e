def loss_slope(w, x, y):
    a = sigmoid(w * x)
    return a * (1 - a) * x
