def column_share(dc, b):
    products = dc * b
    return products.sum(axis=1).reshape(-1, 1)
