def index_share(dc, index, n):
    return dc[index]
