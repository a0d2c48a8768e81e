def column_share(dc, b):
    return dc @ b.T
