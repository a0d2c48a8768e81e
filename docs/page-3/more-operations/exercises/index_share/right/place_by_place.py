def index_share(dc, index, n):
    return np.array([dc[index == i].sum() for i in range(n)])
