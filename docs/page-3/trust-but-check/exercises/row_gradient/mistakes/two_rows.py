def row_gradient(dC, A):
    products = dC * A
    drow = products[:1] + products[-1:]
    return drow
