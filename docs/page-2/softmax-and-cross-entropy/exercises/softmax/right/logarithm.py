def softmax(z):
    z = z - np.max(z, axis=1, keepdims=True)
    return np.exp(z - np.log(np.exp(z).sum(axis=1, keepdims=True)))
