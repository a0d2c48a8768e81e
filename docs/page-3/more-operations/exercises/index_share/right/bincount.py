def index_share(dc, index, n):
    return np.bincount(index, weights=dc, minlength=n)
