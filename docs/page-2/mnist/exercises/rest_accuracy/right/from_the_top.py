def rest_accuracy(p, y, k):
    n = len(y)
    surest = np.argsort(-np.max(p, axis=1))[: n - k]
    return float((np.argmax(p[surest], axis=1) == y[surest]).sum()) / (n - k)
