def rest_accuracy(p, y, k):
    order = np.argsort(p.max(axis=1))[k:]
    return np.mean(p[order].argmax(axis=1) == y[k:])
