def softmax(z):
    a = sigmoid(z)
    return a / a.sum(axis=1, keepdims=True)
