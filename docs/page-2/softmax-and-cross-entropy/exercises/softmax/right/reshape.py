def softmax(z):
    geser = z - z.max(axis=1).reshape(-1, 1)
    e = np.exp(geser)
    return e / e.sum(axis=1).reshape(len(z), 1)
