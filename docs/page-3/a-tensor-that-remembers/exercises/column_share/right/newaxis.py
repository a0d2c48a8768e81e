def column_share(dc, b):
    return np.sum(b * dc, axis=-1)[:, np.newaxis]
