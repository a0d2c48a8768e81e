def row_gradient(dC, A):
    products = dC * A
    drow = products.sum(keepdims=True)
    return drow
