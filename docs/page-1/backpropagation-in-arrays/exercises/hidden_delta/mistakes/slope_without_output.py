def hidden_delta(dz2, W2, a1):
    return dz2 @ W2.T * (1 - a1)
