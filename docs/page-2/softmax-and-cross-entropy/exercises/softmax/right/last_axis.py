def softmax(z):
    eksponen = np.exp(z - z.max(axis=-1)[:, None])
    return eksponen / eksponen.sum(axis=-1)[:, None]
