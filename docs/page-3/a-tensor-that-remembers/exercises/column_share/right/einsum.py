def column_share(dc, b):
    return np.einsum("ij,ij->i", dc, b)[:, None]
