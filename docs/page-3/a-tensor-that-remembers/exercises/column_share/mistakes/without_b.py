def column_share(dc, b):
    return dc.sum(axis=1, keepdims=True)
