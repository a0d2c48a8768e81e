def row_gradient(dC, A):
    products = dC * A
    drow = products.mean(axis=0, keepdims=True)
    return drow
