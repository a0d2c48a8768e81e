def hidden_slope(x, y, u, v):
    h = sigmoid(u * x)
    a = sigmoid(v * h)
    dL_da = 2 * (a - y)
    da_dz = a * (1 - a)
    dz_dh = v
    dh_dz = h * (1 - h)
    dz_du = x
    return dL_da * da_dz * dz_dh * dh_dz * dz_du
