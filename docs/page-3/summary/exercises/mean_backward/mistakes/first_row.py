def mean_backward(dc, A):
    dA = np.zeros(A.shape)
    dA[0] = dc / len(A)
    return dA
