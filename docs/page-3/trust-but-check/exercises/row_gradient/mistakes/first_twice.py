def row_gradient(dC, A):
    products = dC * A
    drow = products[:1] + products.sum(axis=0, keepdims=True)
    return drow
