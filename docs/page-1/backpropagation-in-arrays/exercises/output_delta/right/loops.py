def output_delta(a2, y):
    delta = np.zeros(a2.shape)
    for i in range(a2.shape[0]):
        for j in range(a2.shape[1]):
            delta[i, j] = 2 * (a2[i, j] - y[i, j]) * a2[i, j] * (1 - a2[i, j]) / a2.size
    return delta
