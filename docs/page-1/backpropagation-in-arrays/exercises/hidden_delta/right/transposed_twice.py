def hidden_delta(dz2, W2, a1):
    return (W2 @ dz2.T).T * (a1 - a1**2)
