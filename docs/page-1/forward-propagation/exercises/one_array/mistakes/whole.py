def one_array(X, V):
    return sigmoid(X @ V)
