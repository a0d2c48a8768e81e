def two_layers(X, W1, b1, W2, b2):
    keluaran = []
    for x in X:
        tersembunyi = sigmoid(x @ W1 + b1[0])
        keluaran.append(sigmoid(tersembunyi @ W2 + b2[0]))
    return np.array(keluaran)
