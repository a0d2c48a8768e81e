def column_share(dc, b):
    da = np.zeros((len(dc), 1))
    for i in range(len(dc)):
        da[i, 0] = dc[i] @ b[i]
    return da
