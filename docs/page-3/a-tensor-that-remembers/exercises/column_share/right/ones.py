def column_share(dc, b):
    return (dc * b) @ np.ones((b.shape[1], 1))
