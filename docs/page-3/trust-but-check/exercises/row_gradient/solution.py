def row_gradient(dC, A):
    products = dC * A
    drow = products.sum(axis=0, keepdims=True)
    return drow
