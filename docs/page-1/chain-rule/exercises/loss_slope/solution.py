def loss_slope(w, x, y):
    a = sigmoid(w * x)
    dL_da = 2 * (a - y)
    da_dz = a * (1 - a)
    dz_dw = x
    return dL_da * da_dz * dz_dw
