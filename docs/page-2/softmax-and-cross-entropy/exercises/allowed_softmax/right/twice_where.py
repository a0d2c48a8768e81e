def allowed_softmax(z, allowed):
    lowest = z.min(axis=1, keepdims=True)
    m = np.where(allowed, z, lowest).max(axis=1, keepdims=True)
    e = np.where(allowed, np.exp(np.where(allowed, z, m) - m), 0)
    return e / e.sum(axis=1, keepdims=True)
