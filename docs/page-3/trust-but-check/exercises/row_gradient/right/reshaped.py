def row_gradient(dC, A):
    products = dC * A
    drow = products.sum(axis=0).reshape(1, -1)
    return drow
