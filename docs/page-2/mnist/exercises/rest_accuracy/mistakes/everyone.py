def rest_accuracy(p, y, k):
    return np.mean(p.argmax(axis=1) == y)
