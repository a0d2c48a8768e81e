def one_array(X, V):
    return 1 / (1 + np.exp(-(np.dot(X, V[1:]) + V[:1])))
