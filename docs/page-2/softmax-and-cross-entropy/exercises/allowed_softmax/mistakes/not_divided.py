def allowed_softmax(z, allowed):
    z = np.where(allowed, z, -np.inf)
    return np.exp(z - z.max(axis=1, keepdims=True))
