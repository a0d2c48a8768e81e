def index_share(dc, index, n):
    da = np.zeros(n)
    ...
    return da
