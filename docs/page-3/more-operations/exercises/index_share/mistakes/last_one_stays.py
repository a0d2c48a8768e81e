def index_share(dc, index, n):
    da = np.zeros(n)
    da[index] += dc
    return da
