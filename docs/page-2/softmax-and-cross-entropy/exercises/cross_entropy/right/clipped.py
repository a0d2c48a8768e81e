def cross_entropy(p, y):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    n_samples = p.shape[0]
    return np.sum(-y * np.log(p)) / n_samples
