def one_array(X, V):
    return sigmoid(X @ V[1:] + V[:1])
