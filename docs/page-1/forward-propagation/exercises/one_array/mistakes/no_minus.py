def one_array(X, V):
    return 1 / (1 + np.exp(X @ V[1:] + V[:1]))
