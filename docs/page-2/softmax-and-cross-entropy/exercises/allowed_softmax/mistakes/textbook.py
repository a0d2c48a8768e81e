def allowed_softmax(z, allowed):
    e = np.exp(z) * allowed
    return e / e.sum(axis=1, keepdims=True)
