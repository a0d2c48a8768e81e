def leaky_relu_derivative(z, leak):
    hasil = np.full(z.shape, leak)
    for i, nilai in np.ndenumerate(z):
        if nilai > 0:
            hasil[i] = 1
    return hasil
