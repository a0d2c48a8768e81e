def row_gradient(dC, A):
    drow = dC.sum(axis=0, keepdims=True) * A.sum(axis=0, keepdims=True)
    return drow
