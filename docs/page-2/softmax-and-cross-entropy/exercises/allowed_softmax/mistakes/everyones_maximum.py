def allowed_softmax(z, allowed):
    e = np.exp(z - z.max(axis=1, keepdims=True)) * allowed
    return e / e.sum(axis=1, keepdims=True)
