def rest_accuracy(p, y, k):
    for _ in range(k):
        i = int(np.argmin(p.max(axis=1)))
        p, y = np.delete(p, i, axis=0), np.delete(y, i)
    return np.mean(p.argmax(axis=1) == y)
