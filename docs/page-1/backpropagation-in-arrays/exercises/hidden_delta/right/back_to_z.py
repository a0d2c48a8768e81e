def hidden_delta(dz2, W2, a1):
    z1 = np.log(a1 / (1 - a1))
    return dz2.dot(W2.T) * sigmoid_derivative(z1)
