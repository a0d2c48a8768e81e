def index_share(dc, index, n):
    da = np.zeros(n)
    for i in range(n):
        da[i] = max(dc[index == i], default=0)
    return da
