def allowed_softmax(z, allowed):
    m = np.max(z, axis=1, keepdims=True, where=allowed, initial=-np.inf)
    e = np.exp(np.minimum(z - m, 0)) * allowed
    return e / np.sum(e, axis=1, keepdims=True)
