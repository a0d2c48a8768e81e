def row_gradient(dC, A):
    drow = dC.T @ A
    return drow
