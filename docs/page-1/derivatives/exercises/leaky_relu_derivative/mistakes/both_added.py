def leaky_relu_derivative(z, leak):
    return (z > 0) + leak
