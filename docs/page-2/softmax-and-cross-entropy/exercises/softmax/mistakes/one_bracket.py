def softmax(z):
    return np.exp(z / np.sum(np.exp(z), axis=1, keepdims=True))
