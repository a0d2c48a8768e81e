def sigmoid_derivative(z):
    return 1 / (2 + np.exp(np.minimum(z, 700)) + np.exp(np.minimum(-z, 700)))
