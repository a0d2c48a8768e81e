def index_share(dc, index, n):
    da = np.zeros(n)
    np.add.at(da, index, dc)
    return da
