def one_array(X, V):
    return X @ V[1:] + V[:1]
