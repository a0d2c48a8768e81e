def row_gradient(dC, A):
    products = dC * A
    drow = products.sum(axis=1, keepdims=True)
    return drow
