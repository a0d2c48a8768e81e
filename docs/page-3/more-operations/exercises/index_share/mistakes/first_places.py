def index_share(dc, index, n):
    da = np.zeros(n)
    da[: len(index)] = dc[index]
    return da
