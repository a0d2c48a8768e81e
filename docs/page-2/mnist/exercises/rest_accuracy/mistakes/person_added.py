def rest_accuracy(p, y, k):
    right = p.argmax(axis=1) == y
    kept = np.argsort(p.max(axis=1))[k:]
    return (np.sum(right[kept]) + k) / len(y)
