def hidden_delta(dz2, W2, a1):
    da1 = sum(dz2[:, k : k + 1] * W2[:, k] for k in range(W2.shape[1]))
    return da1 * 0.25 - da1 * (a1 - 0.5) ** 2
