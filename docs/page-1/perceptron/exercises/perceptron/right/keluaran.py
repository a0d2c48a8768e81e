def perceptron(inputs, weights, bias):
    jumlah = (inputs * weights).sum(axis=1) + bias
    keluaran = np.zeros(len(inputs))
    keluaran[jumlah >= 0] = 1
    return keluaran
