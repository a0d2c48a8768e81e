def softmax(z):
    e = np.exp(z.T - z.max(axis=1))
    return (e / e.sum(axis=0)).T
