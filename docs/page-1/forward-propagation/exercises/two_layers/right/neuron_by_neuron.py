def two_layers(X, W1, b1, W2, b2):
    def layer(rows, W, b):
        return [[sigmoid(sum(r * w for r, w in zip(row, W[:, j])) + b[0, j]) for j in range(W.shape[1])] for row in rows]

    return layer(layer(X, W1, b1), W2, b2)
