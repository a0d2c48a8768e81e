def leaky_relu_derivative(z, leak):
    return np.maximum(np.sign(z), leak)
