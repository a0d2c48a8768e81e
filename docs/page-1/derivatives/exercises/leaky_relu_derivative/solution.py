def leaky_relu_derivative(z, leak):
    positive = (z > 0).astype(int)
    return positive + leak * (1 - positive)
