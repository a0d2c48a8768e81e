def row_gradient(dC, A):
    products = dC * A
    drow = products
    return drow
