def hidden_delta(dz2, W2, a1):
    slope = a1 * (1 - a1)
    return np.array([W2 @ dz2[i] * slope[i] for i in range(len(a1))])
