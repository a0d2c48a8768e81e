def allowed_softmax(z, allowed):
    s = np.where(allowed, z, -np.inf)
    s = s - s.max(axis=1, keepdims=True)
    return np.exp(s - np.log(np.exp(s).sum(axis=1, keepdims=True)))
