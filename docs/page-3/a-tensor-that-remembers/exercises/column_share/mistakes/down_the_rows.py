def column_share(dc, b):
    return (dc * b).sum(axis=0, keepdims=True)
