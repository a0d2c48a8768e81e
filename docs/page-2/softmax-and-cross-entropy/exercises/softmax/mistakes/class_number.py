def softmax(z):
    return np.argmax(z, axis=1)
