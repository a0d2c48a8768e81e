def leaky_relu_derivative(z, leak):
    slopes = []
    for v in z:
        if v > 0:
            slopes.append(1)
        else:
            slopes.append(leak)
    return np.array(slopes)
