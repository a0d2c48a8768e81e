def leaky_relu_derivative(z, leak):
    return leak + (1 - leak) * relu_derivative(z)
