def hidden_delta(dz2, W2, a1):
    da1 = np.dot(dz2, W2.T)
    return da1 * (a1 * (1 - a1))
