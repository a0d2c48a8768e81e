def allowed_softmax(z, allowed):
    skor = z.copy()
    skor[~allowed] = -np.inf
    e = np.exp(skor - skor.max(axis=-1)[:, None])
    return e / e.sum(axis=-1)[:, None]
