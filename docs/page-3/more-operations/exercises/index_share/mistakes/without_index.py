def index_share(dc, index, n):
    da = np.zeros(n)
    for k in range(len(dc)):
        da[k] += dc[k]
    return da
