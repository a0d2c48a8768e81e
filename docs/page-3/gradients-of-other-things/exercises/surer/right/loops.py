def surer(X, gradient, step, start, epsilon):
    baru = X.copy()
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            if gradient[i, j] > 0:
                baru[i, j] = max(0, X[i, j] - step, start[i, j] - epsilon)
            elif gradient[i, j] < 0:
                baru[i, j] = min(1, X[i, j] + step, start[i, j] + epsilon)
    return baru
