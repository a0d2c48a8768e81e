def column_share(dc, b):
    return (dc * b).mean(axis=1, keepdims=True)
