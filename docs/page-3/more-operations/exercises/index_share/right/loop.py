def index_share(dc, index, n):
    da = np.zeros(n)
    for i in range(len(dc)):
        da[index[i]] += dc[i]
    return da
