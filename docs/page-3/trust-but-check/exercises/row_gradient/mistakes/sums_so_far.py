def row_gradient(dC, A):
    products = dC * A
    drow = products.cumsum(axis=0)
    return drow
