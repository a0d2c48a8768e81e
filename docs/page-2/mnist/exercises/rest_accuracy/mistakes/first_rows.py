def rest_accuracy(p, y, k):
    right = p.argmax(axis=1) == y
    return np.mean(right[k:])
