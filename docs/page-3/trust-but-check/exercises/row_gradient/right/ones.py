def row_gradient(dC, A):
    products = dC * A
    drow = np.ones((1, len(products))) @ products
    return drow
