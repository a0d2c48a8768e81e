def index_share(dc, index, n):
    da = np.zeros(n)
    for i in index:
        da[i] += dc[i]
    return da
