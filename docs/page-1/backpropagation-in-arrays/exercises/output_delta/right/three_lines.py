def output_delta(a2, y):
    dL_da2 = 2 * (a2 - y) / y.size
    da2_dz2 = a2 * (1 - a2)
    return dL_da2 * da2_dz2
