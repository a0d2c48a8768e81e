def hidden_delta(dz2, W2, a1):
    return np.einsum("nq,hq->nh", dz2, W2) * a1 * (1.0 - a1)
