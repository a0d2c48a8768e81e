def column_share(dc, b):
    return (dc * b).sum(axis=1, keepdims=True)
