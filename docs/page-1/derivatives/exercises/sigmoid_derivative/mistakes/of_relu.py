def sigmoid_derivative(z):
    return (z > 0).astype(float)
