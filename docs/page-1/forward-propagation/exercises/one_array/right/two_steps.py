def one_array(X, V):
    W, b = V[1:], V[0]
    z = X @ W + b
    return sigmoid(z)
