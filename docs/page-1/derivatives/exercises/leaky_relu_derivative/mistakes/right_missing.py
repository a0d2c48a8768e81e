def leaky_relu_derivative(z, leak):
    return np.where(z > 0, 0, leak)
