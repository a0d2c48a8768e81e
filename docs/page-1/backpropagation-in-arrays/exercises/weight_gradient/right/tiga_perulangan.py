def weight_gradient(X, dz1):
    gradien = [[0.0] * dz1.shape[1] for _ in range(X.shape[1])]
    for i in range(X.shape[1]):
        for j in range(dz1.shape[1]):
            for n in range(X.shape[0]):
                gradien[i][j] += X[n, i] * dz1[n, j]
    return gradien
