def sigmoid_derivative(z):
    hasil = np.empty(z.shape)
    for i, nilai in np.ndenumerate(z):
        s = sigmoid(nilai)
        hasil[i] = s * (1 - s)
    return hasil
