def index_share(dc, index, n):
    return np.bincount(index, dc)
