def index_share(dc, index, n):
    da = np.zeros(n)
    for i, d in zip(index, dc):
        da[i] = da[i] + d
    return da
