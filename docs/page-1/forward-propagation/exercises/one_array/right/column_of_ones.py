def one_array(X, V):
    ones = np.ones((len(X), 1))
    return sigmoid(np.hstack([ones, X]) @ V)
