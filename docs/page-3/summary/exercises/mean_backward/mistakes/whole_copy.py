def mean_backward(dc, A):
    dA = np.zeros_like(A)
    dA[:] = dc / len(A)
    return dA
