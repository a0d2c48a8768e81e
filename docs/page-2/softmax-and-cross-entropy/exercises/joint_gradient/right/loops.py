def joint_gradient(p, y):
    gradien = np.zeros(p.shape)
    n = len(p)
    for i in range(n):
        for k in range(p.shape[1]):
            gradien[i, k] = (p[i, k] - y[i, k]) / n
    return gradien
