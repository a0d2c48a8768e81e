def index_share(dc, index, n):
    da = np.zeros(n)
    da[index[::-1]] = dc[::-1]
    return da
