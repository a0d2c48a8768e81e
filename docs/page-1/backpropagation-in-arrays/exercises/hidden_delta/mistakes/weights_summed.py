def hidden_delta(dz2, W2, a1):
    return dz2.sum(axis=1, keepdims=True) * W2.sum(axis=1) * a1 * (1 - a1)
